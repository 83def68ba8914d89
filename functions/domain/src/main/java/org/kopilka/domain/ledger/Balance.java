package org.kopilka.domain.ledger;

import java.util.List;

/**
 * Points of an account at an instant (rule 6).
 *
 * @param expiring what is left in open lots, by expiry, the ones that never expire left out
 */
public record Balance(long available, long pending, long held, long debt, List<Piece> expiring) {
  public Balance {
    expiring = List.copyOf(expiring);
  }
}
