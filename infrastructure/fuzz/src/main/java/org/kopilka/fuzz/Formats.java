package org.kopilka.fuzz;

import java.util.List;
import java.util.Map;
import org.kopilka.domain.member.PhoneNumber;
import org.kopilka.domain.money.Limits;
import org.kopilka.wire.cursor.Cursors;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.QueryReader;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.problem.ProblemException;

/** Formats of single values: each takes a text or refuses it, and takes what it made of it. */
final class Formats {
  private static final Cursors CURSORS = new Cursors("a secret");
  private static final String ROUTE = "GET /v1/things";
  private static final List<Format<?>> FORMATS =
      List.of(
          TextFormats.ID,
          TextFormats.text(40),
          NumberFormats.QUANTITY,
          NumberFormats.digits(0, Limits.MONEY_MAX),
          TimeFormats.INSTANT,
          TimeFormats.DATE,
          TimeFormats.PERIOD);

  private Formats() {}

  static void read(String text) {
    phone(text);
    cursor(text);
    for (var format : FORMATS) {
      query(text, format);
    }
  }

  private static void phone(String text) {
    PhoneNumber.read(text)
        .ifPresent(
            phone ->
                Finding.unless(
                    PhoneNumber.read(phone.e164()).orElseThrow().equals(phone),
                    () -> "another phone the second time"));
  }

  /** No text is a cursor, but for those that were given out; and those lead back. */
  private static void cursor(String text) {
    try {
      var position = CURSORS.decode(ROUTE, "owner", text);
      var given = CURSORS.encode(ROUTE, "owner", position);
      Finding.unless(given.equals(text), () -> "a second spelling of the cursor to " + position);
    } catch (ProblemException e) {
      Finding.unless(e.problem().code().status() == 400, () -> "refused as " + e.problem().code());
    }
  }

  private static void query(String text, Format<?> format) {
    var reader = new QueryReader(Map.of("x", List.of(text)));
    reader.optional("x", format);
    try {
      reader.check();
    } catch (ProblemException e) {
      Finding.unless(e.problem().code().status() == 400, () -> "refused as " + e.problem().code());
    }
  }
}
