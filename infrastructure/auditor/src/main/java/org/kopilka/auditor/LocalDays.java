package org.kopilka.auditor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/** The programme's calendar: every rule that speaks of days speaks of days in its zone. */
record LocalDays(Terms terms) {

  /** Stands for "never": later than every instant, hence last in any order (rule 5). */
  static final Instant NEVER = Instant.MAX;

  /** Days that points given back to an expired lot have at least (rule 8). */
  private static final int REOPENED_DAYS = 15;

  LocalDate dayOf(Instant t) {
    return t.atZone(terms.zone()).toLocalDate();
  }

  /** The start of the day after the last usable one; months clamp to their last day (rule 11). */
  Instant expiryOf(Instant at) {
    Period period = terms.expiresAfter();
    return period == null ? NEVER : startOf(dayOf(at).plus(period).plusDays(1));
  }

  /** The last day on which the money of a purchase of that day counts (rule 9). */
  LocalDate windowOf(LocalDate day) {
    Period period = terms.tierWindow();
    return period == null ? LocalDate.MAX : day.plus(period);
  }

  Instant reopenedUntil(Instant now) {
    return startOf(dayOf(now).plusDays(REOPENED_DAYS));
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(terms.zone()).toInstant();
  }
}
