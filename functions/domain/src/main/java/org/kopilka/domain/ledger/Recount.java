package org.kopilka.domain.ledger;

import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.receipt.Bill;
import org.kopilka.domain.receipt.Kept;

/**
 * The earning of a purchase, computed again on what a return leaves of it (rule 8). The terms are
 * those of the purchase.
 *
 * @param before minor units of earning goods that were kept until now
 * @param kept minor units of earning goods that are kept from now on
 * @param lotExpired whether the purchase's own lot is past its last day: then nothing is taken back
 */
public record Recount(
    long before,
    long kept,
    int rateBp,
    long pointValue,
    EarnRounding rounding,
    boolean lotExpired) {

  static Recount of(Bill bill, Kept before, Kept left, boolean lotExpired) {
    return new Recount(
        before.earnedOn(bill),
        left.earnedOn(bill),
        bill.rateBp(),
        bill.pointValue(),
        bill.rounding(),
        lotExpired);
  }

  /** Points that the goods kept until now earn. */
  public long earnedBefore() {
    return rounding.points(before, rateBp, pointValue);
  }

  /** Points that the goods kept from now on earn. */
  public long earnedKept() {
    return rounding.points(kept, rateBp, pointValue);
  }

  /** Points to take back. */
  long earnedBack() {
    return lotExpired ? 0 : earnedBefore() - earnedKept();
  }
}
