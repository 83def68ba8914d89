package org.kopilka.auditor;

/** How a purchase is to be paid with points (rules 3 and 10). */
public sealed interface Redeem {

  /** Not at all. */
  record None() implements Redeem {}

  /** With so many points of those available, or refused. */
  record Points(long points) implements Redeem {

    /** Refuses to pay with less than nothing. */
    public Points {
      if (points < 0) {
        throw new IllegalArgumentException("less than no points");
      }
    }
  }

  /** With as many of the available points as the caps allow. */
  record Max() implements Redeem {}

  /** With as many points of this hold as the caps allow; the rest of it is freed. */
  record Hold(String holdId) implements Redeem {}
}
