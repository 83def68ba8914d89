package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Points set aside for an order (rule 10).
 *
 * @param until the first instant at which they are free again
 * @param pieces in the order in which they were taken
 */
public record Hold(String id, Instant until, List<Piece> pieces) {
  public Hold {
    pieces = List.copyOf(pieces);
  }

  public long points() {
    return pieces.stream().mapToLong(Piece::points).sum();
  }
}
