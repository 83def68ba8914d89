package org.kopilka.domain.programme;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** How long a calendar period is at least. */
final class Lengths {
  private static final LocalDate SHORTEST_MONTH = LocalDate.of(2023, 2, 1);

  private Lengths() {}

  /** Days of a period counted from the first of a February of 28 days. */
  static long days(Period period) {
    return ChronoUnit.DAYS.between(SHORTEST_MONTH, SHORTEST_MONTH.plus(period));
  }

  /** Whether it is negative, or longer than so many years. */
  static boolean outside(Period period, int yearsMax) {
    return period.isNegative()
        || SHORTEST_MONTH.plus(period).isAfter(SHORTEST_MONTH.plusYears(yearsMax));
  }
}
