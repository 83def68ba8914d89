package org.kopilka.auditor;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of a basket, its discount already decided (rules 1 to 3 of {@code docs/domain.md},
 * Arithmetic).
 *
 * @param price minor units for one
 * @param quantity above zero
 * @param discount minor units off the whole line
 * @param earns whether its money earns points
 * @param capBp what a promotion or the kind of goods leaves for points to pay, in basis points; the
 *     programme's own limit applies as well
 */
public record AuditLine(long price, BigDecimal quantity, long discount, boolean earns, int capBp) {

  /** Refuses lines that no till could sell. */
  public AuditLine {
    if (price < 0 || quantity.signum() <= 0 || discount < 0 || capBp < 0 || capBp > 10_000) {
      throw new IllegalArgumentException("a line that cannot be sold");
    }
    if (discount > amount(price, quantity)) {
      throw new IllegalArgumentException("a discount above the line's amount");
    }
  }

  /** A line at full price that earns and that points may pay as far as the programme lets them. */
  public static AuditLine of(long price, String quantity) {
    return new AuditLine(price, new BigDecimal(quantity), 0, true, 10_000);
  }

  /** Price times quantity, half up, in minor units (rule 1). */
  public long amount() {
    return amount(price, quantity);
  }

  /** The amount without the discount, in minor units (rule 2). */
  public long net() {
    return amount() - discount;
  }

  private static long amount(long price, BigDecimal quantity) {
    return BigDecimal.valueOf(price)
        .multiply(quantity)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
