package org.kopilka.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.receipt.Bill;
import org.kopilka.domain.receipt.Checkout;
import org.kopilka.domain.receipt.Payable;
import org.kopilka.domain.tier.Ladder;
import org.kopilka.domain.tier.TierChange;

/** Decides a member's purchase: what pays, what is earned, which tier follows (rules 3 to 9). */
final class Purchasing {
  /** How far back a purchase may be dated. */
  static final Duration BACK_MAX = Duration.ofDays(Standing.BACKDATED_DAYS);

  /** How far ahead of us a till's clock may run. */
  static final Duration AHEAD_MAX = Duration.ofMinutes(5);

  private final Account account;
  private final Instant now;
  private final Purse purse;

  Purchasing(Account account, Instant now) {
    this.account = account;
    this.now = now;
    this.purse = new Purse(account);
    purse.settle(now);
  }

  static boolean inRange(Instant at, Instant now) {
    return !at.isBefore(now.minus(BACK_MAX)) && !at.isAfter(now.plus(AHEAD_MAX));
  }

  Decision decide(Command.Purchase purchase) {
    if (!inRange(purchase.receipt().at(), now)) {
      return Ledger.refused(new Refusal.AtOutOfRange());
    }
    return switch (purchase.redeem()) {
      case Redeem.Nothing nothing -> record(purchase, Spending.NONE);
      case Redeem.Points points -> exactly(purchase, points.points());
      case Redeem.Max max -> asMuchAsMay(purchase);
      case Redeem.FromHold hold -> fromHold(purchase, hold.holdId());
    };
  }

  private Decision exactly(Command.Purchase purchase, long points) {
    if (points == 0) {
      return record(purchase, Spending.NONE);
    }
    var missing = missing(purchase);
    if (!missing.missing().isEmpty()) {
      return Ledger.refused(missing);
    }
    var payable = payable(purchase, purse.available(now));
    if (points > payable.pointsMax()) {
      return Ledger.refused(new Refusal.PointsOverLimit(payable.pointsMax()));
    }
    return record(purchase, spend(points, payable));
  }

  private Decision asMuchAsMay(Command.Purchase purchase) {
    var payable = payable(purchase, spendable(purchase));
    return record(purchase, spend(payable.pointsMax(), payable));
  }

  private Decision fromHold(Command.Purchase purchase, String holdId) {
    var hold = purse.hold(holdId);
    if (hold == null) {
      return Ledger.refused(new Refusal.HoldNotActive(holdId));
    }
    var payable = payable(purchase, hold.points());
    var points = payable.pointsMax();
    var taken = Pieces.first(hold.pieces(), points);
    var rest = Pieces.last(hold.pieces(), 0, hold.points() - points);
    var freed = purse.giveBack(rest, now);
    return record(purchase, new Spending(taken, holdId, freed, points == 0 ? null : payable));
  }

  private Spending spend(long points, Payable payable) {
    return points == 0
        ? Spending.NONE
        : new Spending(purse.takeAvailable(points, now), null, List.of(), payable);
  }

  private Refusal.CardCannotSpend missing(Command.Purchase purchase) {
    var required = programme(purchase).spend().requires();
    return new Refusal.CardCannotSpend(account.facts().missing(required));
  }

  /** The most points that may pay; none where the card only accumulates. */
  long pointsMax(Command.Purchase purchase) {
    if (purchase.redeem() instanceof Redeem.FromHold(var holdId)) {
      var hold = purse.hold(holdId);
      return hold == null ? 0 : payable(purchase, hold.points()).pointsMax();
    }
    return payable(purchase, spendable(purchase)).pointsMax();
  }

  private long spendable(Command.Purchase purchase) {
    return missing(purchase).missing().isEmpty() ? purse.available(now) : 0;
  }

  private Payable payable(Command.Purchase purchase, long available) {
    return Payable.of(purchase.lines(), programme(purchase), available);
  }

  private Programme programme(Command.Purchase purchase) {
    return purchase.programmes().at(purchase.receipt().at()).by(account.usage().variant());
  }

  private Decision record(Command.Purchase purchase, Spending spending) {
    var at = purchase.receipt().at();
    var programme = programme(purchase);
    var standing = new Standing(account, purchase.programmes());
    var tier = standing.ladder(at).tierAt(at);
    var bill = Checkout.bill(purchase.lines(), programme, spending.points(), tier.rateBp());
    var day = programme.day(at);
    var days = account.spend().plus(day, bill.due());
    return Ledger.accepted(
        new Event.PurchaseRecorded(
            purchase.receipt(),
            programme.version(),
            programme.currency(),
            programme.zone().getId(),
            bill,
            spending,
            earning(bill, programme, at),
            tier.code(),
            new Ladder(programme, days, account.floor()).tierAt(at).code(),
            standing.change(days, now, TierChange.Cause.PURCHASE),
            day,
            Standing.daysFrom(programme, now),
            notices(purchase)));
  }

  private List<DeskNotice> notices(Command.Purchase purchase) {
    var reachable = account.usage().reachable();
    return DeskNotice.of(missing(purchase).missing(), reachable, purchase.waits());
  }

  private @Nullable Earning earning(Bill bill, Programme programme, Instant at) {
    if (bill.earned() == 0) {
      return null;
    }
    var rules = programme.earn();
    return new Earning(
        bill.earned(),
        purse.payable(bill.earned()),
        rules.availableAt(at),
        rules.expiresAt(at, programme.zone()));
  }
}
