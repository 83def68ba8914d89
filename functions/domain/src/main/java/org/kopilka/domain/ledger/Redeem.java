package org.kopilka.domain.ledger;

import org.kopilka.domain.money.Limits;

/** How many points are to pay for a purchase. */
public sealed interface Redeem {
  /** None. */
  record Nothing() implements Redeem {}

  /** Exactly so many, or the purchase is refused. */
  record Points(long points) implements Redeem {
    public Points {
      if (points < 0 || points > Limits.POINTS_MAX) {
        throw new IllegalArgumentException("0 to 10^12 points may pay: " + points);
      }
    }
  }

  /** As many as may; none where the card only accumulates. */
  record Max() implements Redeem {}

  /** Those of a hold, as many as may. */
  record FromHold(String holdId) implements Redeem {}
}
