package org.kopilka.domain.receipt;

import org.jspecify.annotations.Nullable;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.money.Quantity;

/**
 * One line of a basket as the till sees it.
 *
 * @param price minor units for a quantity of one; zero is allowed
 */
public record Goods(
    String sku,
    @Nullable String name,
    @Nullable String category,
    @Nullable String brand,
    Quantity quantity,
    long price) {
  public static final int SKU_MAX = 64;
  public static final int NAME_MAX = 128;

  public Goods {
    if (quantity.isNone() || price < 0 || price > Limits.MONEY_MAX) {
      throw new IllegalArgumentException("a line has a quantity and a price within its limits");
    }
    if (!quantity.costsAtMost(Limits.MONEY_MAX, price)) {
      throw new IllegalArgumentException("a line costs at most 10^13 minor units");
    }
  }

  /** Minor units before any discount (rule 1). */
  public long amount() {
    return quantity.costAt(price);
  }
}
