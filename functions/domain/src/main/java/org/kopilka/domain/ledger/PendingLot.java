package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.Comparator;

/**
 * Points of one purchase that are not available yet (rule 5).
 *
 * @param id the sequence number of the ledger line that made it
 * @param points what is left of them
 */
public record PendingLot(long id, Instant availableAt, Instant expiresAt, long points) {
  /**
   * The order in which lots are used up (rule 7). Of lots of the same instants those come first
   * that a merge brought, whose numbers are below zero; either kind in the order in which it came.
   */
  public static final Comparator<PendingLot> ORDER =
      Comparator.comparing(PendingLot::expiresAt)
          .thenComparing(PendingLot::availableAt)
          .thenComparing(lot -> lot.id() > 0)
          .thenComparing(lot -> Math.abs(lot.id()));

  PendingLot withPoints(long left) {
    return new PendingLot(id, availableAt, expiresAt, left);
  }
}
