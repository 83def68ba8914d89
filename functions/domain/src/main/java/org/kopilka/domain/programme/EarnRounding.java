package org.kopilka.domain.programme;

import org.kopilka.domain.money.Exact;

/** How the one division of earning (rule 4) is rounded. */
public enum EarnRounding {
  DOWN,
  HALF_UP,
  UP;

  /**
   * Points that a sum of money earns: money × rate ÷ 10000 ÷ pointValue, divided once.
   *
   * @param money minor units
   * @param pointValue minor units that one point is worth
   */
  public long points(long money, int rateBp, long pointValue) {
    var divisor = Math.multiplyExact(10_000L, pointValue);
    return switch (this) {
      case DOWN -> Exact.mulDivDown(money, rateBp, divisor);
      case HALF_UP -> Exact.mulDivHalfUp(money, rateBp, divisor);
      case UP -> Exact.mulDivUp(money, rateBp, divisor);
    };
  }
}
