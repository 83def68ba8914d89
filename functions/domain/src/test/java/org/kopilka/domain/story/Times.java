package org.kopilka.domain.story;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.kopilka.domain.programme.Expiry;

/** Times as stories write them: local to the programme, seconds only where they matter. */
record Times(ZoneId zone) {
  static final String PATTERN = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(?::\\d\\d)?";

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  Instant read(String text) {
    return LocalDateTime.parse(text, FORMAT).atZone(zone).toInstant();
  }

  String write(Instant instant) {
    var local = instant.atZone(zone);
    return (local.getSecond() == 0 ? TO_THE_MINUTE : FORMAT).format(local);
  }

  /** The last usable day of points that are gone from an instant on. */
  String lastDay(Instant expiresAt) {
    return expiresAt.equals(Expiry.NEVER)
        ? "ever"
        : expiresAt.atZone(zone).toLocalDate().minusDays(1).toString();
  }
}
