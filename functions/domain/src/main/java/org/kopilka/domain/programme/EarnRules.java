package org.kopilka.domain.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a purchase earns, and how long what it earned lives (rules 4 and 5).
 *
 * @param pendingFor time from the purchase until its points are available
 * @param expiresAfter calendar period from the purchase's local date; null = never
 * @param except goods that earn nothing
 */
public record EarnRules(
    EarnBase base,
    EarnRounding rounding,
    Duration pendingFor,
    @Nullable Period expiresAfter,
    Selector except) {
  public static final Duration PENDING_MAX = Duration.ofDays(90);
  public static final int EXPIRES_YEARS_MAX = 5;

  public EarnRules {
    if (pendingFor.isNegative() || pendingFor.compareTo(PENDING_MAX) > 0) {
      throw new IllegalArgumentException("pendingFor lies between PT0S and P90D: " + pendingFor);
    }
    if (expiresAfter != null && Lengths.outside(expiresAfter, EXPIRES_YEARS_MAX)) {
      throw new IllegalArgumentException("expiresAfter lies between P0D and P5Y: " + expiresAfter);
    }
    if (expiresAfter != null && !pendingFor.isZero() && !leavesADay(pendingFor, expiresAfter)) {
      throw new IllegalArgumentException(
          "points must become available before they expire: pendingFor is PT0S, or at least a day"
              + " shorter than expiresAfter");
    }
  }

  /** Hours are not calendar days: bought late in the day, or when clocks change, a day is less. */
  private static boolean leavesADay(Duration pendingFor, Period expiresAfter) {
    return pendingFor.plusDays(1).compareTo(Duration.ofDays(Lengths.days(expiresAfter))) <= 0;
  }

  /** When points of a purchase at {@code at} become available. */
  public Instant availableAt(Instant at) {
    return at.plus(pendingFor);
  }

  /** The first instant at which they are gone: the start of the local day after their last. */
  public Instant expiresAt(Instant at, ZoneId zone) {
    if (expiresAfter == null) {
      return Expiry.NEVER;
    }
    return at.atZone(zone)
        .toLocalDate()
        .plus(expiresAfter)
        .plusDays(1)
        .atStartOfDay(zone)
        .toInstant();
  }
}
