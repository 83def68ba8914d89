package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.tier.SpendDays;
import org.kopilka.domain.tier.TierFloor;

/**
 * What a merge, or its undoing, moves between the main account and one other: points with their own
 * dates, and all else that follows them.
 *
 * @param account the other account
 * @param card the number by which it is known
 * @param ready points past their waiting time, by expiry
 * @param holds points set aside, with their orders
 * @param spend money that counts towards a tier
 * @param matured points that became available and nobody said so
 * @param lapsed holds that ran out and nobody said so
 * @param noticedUntil lots that expire up to here have had their notice
 */
public record Share(
    String account,
    String card,
    List<Piece> ready,
    List<MovedLot> pending,
    List<Hold> holds,
    long debt,
    SpendDays spend,
    @Nullable TierFloor floor,
    long matured,
    List<LapsedHold> lapsed,
    Instant noticedUntil) {
  public Share {
    ready = List.copyOf(ready);
    pending = List.copyOf(pending);
    holds = List.copyOf(holds);
    lapsed = List.copyOf(lapsed);
  }

  /** Points that wait or are ready; held ones are not among them. */
  public long points() {
    return ready.stream().mapToLong(Piece::points).sum()
        + pending.stream().mapToLong(MovedLot::points).sum();
  }

  /** Points set aside. */
  public long held() {
    return holds.stream().mapToLong(Hold::points).sum();
  }
}
