package org.kopilka.auditor;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The programme's numbers that decide points ({@code docs/domain.md}, Programme).
 *
 * @param pointValue minor units of money that one point is worth, at least 1
 * @param tiers ascending by {@code spendFrom}; the first one is reached from 0
 * @param tierWindow how long a purchase's money counts; absent: for ever
 * @param expiresAfter calendar period from the purchase's local date; absent: never
 * @param spendMaxBp largest part of a line that points may pay, in basis points
 */
public record Terms(
    ZoneId zone,
    long pointValue,
    List<Tier> tiers,
    @Nullable Period tierWindow,
    int tierGraceDays,
    Duration pendingFor,
    @Nullable Period expiresAfter,
    int spendMaxBp,
    ReturnDebt returnDebt) {

  /**
   * One tier.
   *
   * @param rateBp what its members earn, in basis points
   * @param spendFrom minor units paid within the window that reach it
   */
  public record Tier(String code, int rateBp, long spendFrom) {}

  /** What becomes of points that a return claws back and no lot has any more (rule 8). */
  public enum ReturnDebt {
    /** They stay on the account as debt. */
    CARRY,
    /** Their value is kept back from the money refunded. */
    WITHHOLD
  }

  /** Copies the tiers and refuses terms under which no purchase could be rated. */
  public Terms {
    tiers = List.copyOf(tiers);
    if (pointValue < 1 || tiers.isEmpty() || tiers.getFirst().spendFrom() != 0) {
      throw new IllegalArgumentException("pointValue ≥ 1 and a first tier from 0 are needed");
    }
    for (int i = 1; i < tiers.size(); i++) {
      if (tiers.get(i - 1).spendFrom() >= tiers.get(i).spendFrom()) {
        throw new IllegalArgumentException("tiers must ascend by spendFrom");
      }
    }
  }

  Tier tier(String code) {
    return tiers.stream()
        .filter(tier -> tier.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no tier " + code));
  }
}
