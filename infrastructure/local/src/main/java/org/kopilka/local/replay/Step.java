package org.kopilka.local.replay;

import org.kopilka.local.replay.FileLine.Row;

/** Something that a customer does in the shop. */
sealed interface Step {
  /** The purchase that it is or is about. */
  Sale sale();

  /** Who does it. */
  default Customer customer() {
    return sale().customer();
  }

  /**
   * Buys.
   *
   * @param redeemsMax pays with as many points as allowed
   */
  record Sale(Row row, Customer customer, String receiptId, boolean redeemsMax) implements Step {
    @Override
    public Sale sale() {
      return this;
    }
  }

  /** Brings everything back. */
  record Return(Sale sale) implements Step {}
}
