package org.kopilka.domain.programme;

/** The money of a line that earns points. */
public enum EarnBase {
  /** Net of discounts and of what points paid. */
  MONEY_PAID,
  /** Net of discounts, points counted like money. */
  NET_PRICE
}
