package org.kopilka.reconciliation;

import java.time.Duration;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;
import org.kopilka.fixtures.Shop;

/** A member to whom everything happens that may happen to one. */
final class Customer {
  static final String ID = "a-1";
  static final String START = "2026-01-10T09:00:00Z";

  /** Lines of {@link #everything}, the opening included. */
  static final int LINES = 27;

  private final Shop shop;

  private Customer(Shop shop) {
    this.shop = shop;
  }

  /** Opens the account and lets everything happen once. */
  static void everything(Shop shop) {
    shop.joins(ID);
    var customer = new Customer(shop);
    customer.buysAndReturns();
    customer.holds();
    customer.isTreatedByHand();
    customer.owes();
    customer.growsOlder();
  }

  /** A small thing, so many times. */
  static void isGiven(Shop shop, int times) {
    for (int i = 0; i < times; i++) {
      shop.clock().advance(Duration.ofHours(5));
      shop.asks(ID, new Command.Adjust(10, "test", shop.programmes()));
    }
  }

  private void asks(Command command) {
    shop.asks(ID, command);
  }

  private void passes(Duration time) {
    shop.clock().advance(time);
  }

  private void buysAndReturns() {
    shop.buys(ID, "r-1", 300_000);
    passes(Duration.ofHours(25));
    asks(new Command.Mature());
    shop.buys(ID, "r-2", 20_000, new Redeem.Max());
    shop.buys(ID, "r-3", 10_000, new Redeem.Points(300));
    shop.returns(ID, "r-3", "t-1");
  }

  private void holds() {
    asks(new Command.Adjust(5_000, "sorry", shop.programmes()));
    shop.holds(ID, "h-1", 100, Duration.ofDays(2));
    asks(new Command.Release("h-1"));
    shop.holds(ID, "h-2", 200, Duration.ofDays(2));
    asks(new Command.Capture("h-2"));
    shop.holds(ID, "h-3", 300, Duration.ofDays(2));
    shop.buys(ID, "r-4", 30_000, new Redeem.FromHold("h-3"));
    shop.holds(ID, "h-4", 400, Duration.ofDays(2));
    passes(Duration.ofDays(3));
    asks(new Command.AnnounceLapsed());
    asks(new Command.Mature());
  }

  private void isTreatedByHand() {
    asks(new Command.Adjust(-50, "a mistake", shop.programmes()));
    asks(new Command.ConfirmPhone());
    var until = shop.clock().instant().plus(Duration.ofDays(60));
    asks(new Command.GrantTier(new TierFloor("PLATINUM", until), shop.programmes()));
  }

  /** Spends all of it, then brings back what it was earned with. */
  private void owes() {
    shop.buys(ID, "r-5", 900_000, new Redeem.Max());
    shop.returns(ID, "r-1", "t-2");
    shop.buys(ID, "r-6", 1_000);
  }

  private void growsOlder() {
    passes(Duration.ofDays(176));
    asks(new Command.Mature());
    asks(new Command.GiveNotice(shop.programmes()));
    passes(Duration.ofDays(40));
    asks(new Command.Expire());
    passes(Duration.ofDays(300));
    asks(new Command.ReviewTier(TierChange.Cause.REVIEW, shop.programmes()));
    shop.buys(ID, "r-7", 5_000);
  }
}
