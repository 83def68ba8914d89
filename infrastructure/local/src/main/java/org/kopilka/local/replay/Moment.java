package org.kopilka.local.replay;

import java.time.Instant;

/**
 * When a step takes place.
 *
 * @param at the time on the receipt
 * @param firstAt when an earlier replay processed it, if one came that far
 * @param now the platform's time
 */
record Moment(Instant at, Instant firstAt, Instant now) {
  /** When the answered request was processed: the clock stands still meanwhile. */
  Instant recordedAt(Reply reply) {
    return reply.replayed() ? firstAt : now;
  }
}
