package org.kopilka.dayx;

import java.time.Instant;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.dayx.Waves;
import org.kopilka.domain.dayx.Wording;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.problem.Fault;
import org.kopilka.wire.problem.Sentence;

/**
 * What a day X is ordered with, by a request or by {@code StartDayX}.
 *
 * @param at when it takes place
 */
record DayXBody(Instant at, Wording wording, Waves waves) {
  private static final Format<String> TEXT = TextFormats.text(Wording.LENGTH_MAX);
  private static final Format<String> HOUR =
      TextFormats.matching(Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]"), "10:00");
  private static final Sentence ORDER =
      new Sentence("from должно быть раньше until.", "from has to be earlier than until.");

  /** Reads it, and leaves the check to whoever reads more. */
  static DayXBody read(BodyReader body) {
    var at = body.required("at", TimeFormats.INSTANT);
    var text = body.object("text");
    var wording = new Wording(text.required("ru", TEXT), text.optional("en", TEXT));
    var waves = body.optionalObject("waves");
    return new DayXBody(at, wording, waves == null ? Waves.USUAL : waves(waves));
  }

  private static Waves waves(BodyReader in) {
    var usual = Waves.USUAL;
    var size = in.optional("size", NumberFormats.integer(1, Waves.SIZE_MAX), (long) usual.size());
    var every =
        in.optional("every", TimeFormats.duration(Waves.EVERY_MIN, Waves.EVERY_MAX), usual.every());
    var hours = in.optionalObject("hours");
    var from = hour(hours, "from", usual.from());
    var until = hour(hours, "until", usual.until());
    if (!from.isBefore(until)) {
      in.fault(Fault.inBody(in.at("hours"), "NOT_IN_ORDER", ORDER));
      return usual;
    }
    return new Waves(Math.toIntExact(size), every, from, until);
  }

  private static LocalTime hour(@Nullable BodyReader in, String name, LocalTime usual) {
    return in == null ? usual : LocalTime.parse(in.optional(name, HOUR, usual.toString()));
  }

  String hash(String migrationId) {
    var hash = new RequestHash().text("migrationId", migrationId).instant("at", at);
    hash.text("ru", wording.ru()).text("en", wording.en());
    hash.number("size", (long) waves.size()).text("every", waves.every().toString());
    return hash.text("from", waves.from().toString()).text("until", waves.until().toString()).hex();
  }
}
