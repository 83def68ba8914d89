package org.kopilka.domain.ledger;

import java.time.Instant;

/**
 * What a purchase, or a gift of points, brought.
 *
 * @param points all of it, above zero
 * @param debtPaid the part that went to debt; the rest is the lot
 */
public record Earning(long points, long debtPaid, Instant availableAt, Instant expiresAt) {
  public long lot() {
    return points - debtPaid;
  }
}
