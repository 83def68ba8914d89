package org.kopilka.auditor;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.Terms.ReturnDebt;
import org.kopilka.auditor.Terms.Tier;

/** Terms to tell stories under. */
final class Programmes {
  static final ZoneId MINSK = ZoneId.of("Europe/Minsk");

  /** The first ready-made programme. */
  static final Terms VESKA =
      new Terms(
          MINSK,
          1,
          List.of(
              new Tier("STANDART", 500, 0),
              new Tier("GOLD", 1000, 100_000),
              new Tier("PLATINUM", 1500, 300_000)),
          Period.ofMonths(12),
          30,
          Duration.ofHours(24),
          Period.ofMonths(6),
          7000,
          ReturnDebt.CARRY);

  /** The second one. */
  static final Terms DOBROSTROY = dobrostroy(ReturnDebt.CARRY);

  /** One tier of 10 %, 24 hours pending, half a year, points may pay everything. */
  static final Terms PLAIN = plain(Period.ofMonths(6));

  private Programmes() {}

  static Terms dobrostroy(ReturnDebt returnDebt) {
    return new Terms(
        ZoneId.of("Europe/Moscow"),
        100,
        List.of(new Tier("CARD", 1000, 0)),
        null,
        0,
        Duration.ZERO,
        null,
        5000,
        returnDebt);
  }

  static Terms plain(@Nullable Period expiresAfter) {
    return plain(MINSK, expiresAfter);
  }

  static Terms plain(ZoneId zone, @Nullable Period expiresAfter) {
    return new Terms(
        zone,
        1,
        List.of(new Tier("ONE", 1000, 0)),
        null,
        0,
        Duration.ofHours(24),
        expiresAfter,
        10_000,
        ReturnDebt.CARRY);
  }
}
