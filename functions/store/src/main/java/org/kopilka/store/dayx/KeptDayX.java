package org.kopilka.store.dayx;

import org.kopilka.domain.dayx.DayX;

/**
 * A day X with who ordered it.
 *
 * @param order names the order itself, so that it is known when it comes again
 * @param hash of what was ordered
 * @param correlationId of the order
 * @param revision how often it was written
 */
public record KeptDayX(DayX dayX, String order, String hash, String correlationId, long revision) {

  /** One that was never written. */
  public static KeptDayX of(DayX dayX, String order, String hash, String correlationId) {
    return new KeptDayX(dayX, order, hash, correlationId, 0);
  }

  /** In the place of one read: a programme has one at a time. */
  public KeptDayX inPlaceOf(KeptDayX before) {
    return new KeptDayX(dayX, order, hash, correlationId, before.revision);
  }

  /** The same, farther. */
  public KeptDayX with(DayX next) {
    return new KeptDayX(next, order, hash, correlationId, revision);
  }
}
