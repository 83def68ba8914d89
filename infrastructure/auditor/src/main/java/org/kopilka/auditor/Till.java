package org.kopilka.auditor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.Answer.Refusal;
import org.kopilka.auditor.Terms.Tier;

/**
 * Records purchases (rules 1 to 5, 7 and 10). The lots to spend from are those open at the time of
 * processing; the tier and the new lot's dates are those of {@code at}.
 */
record Till(Books books, Instant now) {

  Answer sell(Operation.Purchase purchase) {
    if (books.receipts.containsKey(purchase.receiptId())) {
      throw new IllegalArgumentException("recorded twice: " + purchase.receiptId());
    }
    long max = basket(purchase).pointsMax(books.purse.available(now));
    return switch (purchase.redeem()) {
      case Redeem.None() -> record(purchase, Pieces.NONE);
      case Redeem.Max() -> record(purchase, books.purse.take(max, now));
      case Redeem.Points(long n) ->
          n > max
              ? new Answer.Refused(Refusal.POINTS_OVER_LIMIT, max)
              : record(purchase, books.purse.take(n, now));
      case Redeem.Hold(String holdId) -> payWithHold(purchase, books.holds.end(holdId));
    };
  }

  /**
   * The hold's points stand for what is available; own available ones are not added (rule 10). The
   * rest is freed before the purchase earns, so it is the first to pay debt.
   */
  private Answer payWithHold(Operation.Purchase purchase, @Nullable Pieces held) {
    if (held == null) {
      return new Answer.Refused(Refusal.HOLD_NOT_ACTIVE, 0);
    }
    long n = basket(purchase).pointsMax(held.points());
    books.purse.free(held.after(n), now);
    return record(purchase, held.first(n));
  }

  private Answer record(Operation.Purchase purchase, Pieces taken) {
    Tier tier = books.tier(purchase.at());
    List<PricedLine> priced = basket(purchase).price(taken.points(), tier.rateBp());
    long earned = priced.stream().mapToLong(PricedLine::earned).sum();
    Lot own = earned == 0 ? null : earn(earned, purchase.at());
    var day = books.days.dayOf(purchase.at());
    var through = books.days.windowOf(day);
    books.receipts.put(
        purchase.receiptId(),
        new Receipt(day, through, tier.rateBp(), own, purchase.lines(), priced, taken));
    books.moved.earned += earned;
    books.moved.spent += taken.points();
    return new Answer.Purchased(
        priced,
        taken.points(),
        Answer.Earned.into(own, earned),
        tier.code(),
        books.tier(purchase.at()).code(),
        books.balance(now));
  }

  /** The lot is made even where debt takes all of it: its dates decide what a return claws back. */
  private Lot earn(long earned, Instant at) {
    Instant availableAt = at.plus(books.days.terms().pendingFor());
    return books.purse.add(earned, availableAt, books.days.expiryOf(at));
  }

  private Basket basket(Operation.Purchase purchase) {
    return new Basket(books.days.terms(), purchase.lines());
  }
}
