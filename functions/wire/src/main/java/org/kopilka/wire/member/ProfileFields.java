package org.kopilka.wire.member;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.problem.Fault;
import org.kopilka.wire.problem.FaultCode;

/** What a person tells of themselves, at registration or in the questionnaire. */
public final class ProfileFields {
  /** Characters of a name. */
  public static final int NAME_MAX = 128;

  /** How a name is read. */
  public static final Format<String> NAME = TextFormats.text(NAME_MAX);

  /** How an e-mail address is read. */
  public static final Format<String> EMAIL =
      TextFormats.matching(
          Pattern.compile(
              "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}"
                  + "@([\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,30}\\.){1,6}\\p{L}[\\p{L}\\p{N}-]{1,30}"),
          "anna@example.com");

  private ProfileFields() {}

  /** A birthday; nobody is born tomorrow, wherever the sun rises first. */
  public static @Nullable LocalDate birthday(BodyReader body, Instant now) {
    var birthday = body.optional("birthday", TimeFormats.DATE);
    var today = now.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
    if (birthday != null && birthday.isAfter(today)) {
      var places = Map.of("min", "1900-01-01", "max", today.toString());
      body.fault(Fault.of(Fault.Place.BODY, body.at("birthday"), FaultCode.OUT_OF_RANGE, places));
    }
    return birthday;
  }
}
