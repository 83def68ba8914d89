package org.kopilka.auditor;

import java.time.Instant;
import org.kopilka.auditor.Answer.Refusal;
import org.kopilka.auditor.Terms.ReturnDebt;

/** Takes lines back (rule 8); processing time decides everything. */
record ReturnDesk(Books books, Instant now) {

  Answer takeBack(Operation.Return returned) {
    Receipt receipt = books.receipts.get(returned.receiptId());
    if (receipt == null) {
      throw new IllegalArgumentException("never recorded: " + returned.receiptId());
    }
    Kept before = receipt.kept();
    if (!receipt.bringBack(returned.lines())) {
      return new Answer.Refused(Refusal.RETURN_EXCEEDS_PURCHASE, 0);
    }
    Kept after = receipt.kept();
    // The points go back first and pay what was owed; only then is earned recomputed.
    long pointsBack = before.points() - after.points();
    books.purse.giveBack(receipt.untake(pointsBack), now);
    books.moved.returnedPoints += pointsBack;
    return clawBack(receipt, before, after);
  }

  private Answer clawBack(Receipt receipt, Kept before, Kept after) {
    long refund = before.due() - after.due();
    long earnedBack = earnedBack(receipt, before, after);
    long missing = receipt.own == null ? 0 : books.purse.clawBack(earnedBack, receipt.own, now);
    long withheld = withheld(missing, refund);
    books.purse.owe(missing - withheld);
    books.moved.clawedBack += earnedBack;
    books.moved.withheld += withheld;
    return new Answer.Returned(
        refund,
        before.points() - after.points(),
        earnedBack,
        missing - withheld,
        withheld * books.days.terms().pointValue(),
        books.balance(now));
  }

  /**
   * Nothing once the own lot's expiry has passed. Its expiry is the one it was earned with: points
   * that were reopened since are other points.
   */
  private long earnedBack(Receipt receipt, Kept before, Kept after) {
    if (receipt.own == null || receipt.own.past(now)) {
      return 0;
    }
    Terms terms = books.days.terms();
    return Basket.earned(before.base(), receipt.rateBp, terms)
        - Basket.earned(after.base(), receipt.rateBp, terms);
  }

  /** Whole points only and never more than the refund: what it cannot cover stays debt. */
  private long withheld(long missing, long refund) {
    Terms terms = books.days.terms();
    return terms.returnDebt() == ReturnDebt.CARRY
        ? 0
        : Math.min(missing, refund / terms.pointValue());
  }
}
