package org.kopilka.domain.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.receipt.Payable;

/**
 * Where the points that paid came from.
 *
 * @param taken in the order in which they were taken
 * @param holdId the hold they came from, if any
 * @param freed what was left of that hold
 * @param payable what could have been paid; null when nothing was
 */
public record Spending(
    List<Piece> taken, @Nullable String holdId, List<PieceBack> freed, @Nullable Payable payable) {
  public static final Spending NONE = new Spending(List.of(), null, List.of(), null);

  public Spending {
    taken = List.copyOf(taken);
    freed = List.copyOf(freed);
  }

  public long points() {
    return taken.stream().mapToLong(Piece::points).sum();
  }
}
