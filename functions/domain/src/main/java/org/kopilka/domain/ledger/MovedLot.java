package org.kopilka.domain.ledger;

import java.time.Instant;

/**
 * A waiting lot that went from one account to another with its dates.
 *
 * @param from its number in the account that it left
 * @param to its number in the account that it went to
 */
public record MovedLot(long from, long to, Instant availableAt, Instant expiresAt, long points) {
  /** Lots that may move to one account at once: what tells their numbers apart. */
  static final int MOVED_MAX = 10_000;

  /**
   * The number of the n-th lot that a line brings: below zero, where no line's own number is.
   *
   * @param seq of the line in the account to which the lots go
   * @param n from 0
   */
  static long number(long seq, int n) {
    if (n >= MOVED_MAX) {
      throw new IllegalStateException("more lots than one line may move: " + n);
    }
    return -(seq * MOVED_MAX + n);
  }

  PendingLot there() {
    return new PendingLot(to, availableAt, expiresAt, points);
  }
}
