package org.kopilka.domain.receipt;

import org.kopilka.domain.money.Quantity;

/**
 * A line as it was paid.
 *
 * @param points whole points that paid for it
 * @param paidByPoints their value in minor units
 * @param due minor units paid in money
 * @param earns whether the line's money earns points
 * @param earned its share of the points earned
 */
public record BilledLine(
    PricedLine line, long points, long paidByPoints, long due, boolean earns, long earned) {

  public Quantity bought() {
    return line.goods().quantity();
  }

  public long net() {
    return line.net();
  }

  /** Points that stay spent while this much of the line is kept (rule 8). */
  public long keptPoints(Quantity kept) {
    return kept.shareOf(points, bought());
  }

  /** Money that stays paid while this much of the line is kept (rule 8). */
  public long keptDue(Quantity kept) {
    return kept.shareOf(due, bought());
  }

  /** Net price that stays while this much of the line is kept. */
  public long keptNet(Quantity kept) {
    return kept.shareOf(net(), bought());
  }
}
