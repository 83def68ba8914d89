package org.kopilka.domain.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the points that paid came from.
 *
 * @param taken in the order in which they were taken
 * @param holdId the hold they came from, if any
 * @param freed what was left of that hold
 */
public record Spending(List<Piece> taken, @Nullable String holdId, List<PieceBack> freed) {
  public static final Spending NONE = new Spending(List.of(), null, List.of());

  public Spending {
    taken = List.copyOf(taken);
    freed = List.copyOf(freed);
  }

  public long points() {
    return taken.stream().mapToLong(Piece::points).sum();
  }
}
