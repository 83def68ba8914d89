package org.kopilka.domain.receipt;

import java.util.List;
import org.kopilka.domain.money.Limits;

/**
 * A line after promotions (rule 2).
 *
 * @param discount minor units off the line's amount
 * @param promotions codes of the promotions that gave it
 * @param capBp the part of the line that points may pay by those promotions; 10000 = no limit of
 *     theirs
 */
public record PricedLine(Goods goods, long discount, List<String> promotions, int capBp) {
  public PricedLine {
    promotions = List.copyOf(promotions);
    if (discount < 0 || discount > goods.amount()) {
      throw new IllegalArgumentException("a discount lies between 0 and the line's amount");
    }
  }

  /** A line that no promotion touches. */
  public static PricedLine undiscounted(Goods goods) {
    return new PricedLine(goods, 0, List.of(), Limits.WHOLE_BP);
  }

  /** Minor units to pay, by money or points. */
  public long net() {
    return goods.amount() - discount;
  }
}
