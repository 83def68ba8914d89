package org.kopilka.domain.ledger;

import java.time.Instant;

/**
 * Points that share an expiry.
 *
 * @param expiresAt the first instant at which they are gone; {@code Expiry.NEVER} = never
 * @param points above zero
 */
public record Piece(Instant expiresAt, long points) {
  public Piece {
    if (points <= 0) {
      throw new IllegalArgumentException("a piece holds points: " + points);
    }
  }
}
