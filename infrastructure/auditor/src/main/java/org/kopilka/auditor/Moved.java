package org.kopilka.auditor;

/** Running sums of one replay, in points; see {@link Totals}. */
final class Moved {
  long earned;
  long spent;
  long clawedBack;
  long adjusted;
  long returnedPoints;
  long withheld;

  Totals totals(long expired) {
    return new Totals(earned, spent, expired, clawedBack, adjusted, returnedPoints, withheld);
  }
}
