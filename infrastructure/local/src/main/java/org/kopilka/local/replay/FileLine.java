package org.kopilka.local.replay;

import java.time.LocalDate;

/** A line of the file below its header. */
public sealed interface FileLine {
  /** Its number in the file; the header is line 1. */
  int line();

  /**
   * A purchase.
   *
   * @param amountMinor what all of it cost, in minor units
   */
  record Row(int line, String customer, LocalDate date, int quantity, long amountMinor)
      implements FileLine {

    /** Price times quantity must give the amount exactly: what does not divide is sold as one. */
    boolean divides() {
      return amountMinor % quantity == 0;
    }

    /** How many the receipt's line says. */
    public int soldQuantity() {
      return divides() ? quantity : 1;
    }

    /** The price that the receipt's line says, in minor units. */
    public long soldPrice() {
      return amountMinor / soldQuantity();
    }
  }

  /**
   * A line that cannot be replayed.
   *
   * @param reason for whoever wrote the file, the rest of a sentence
   */
  record Bad(int line, String reason) implements FileLine {}
}
