package org.kopilka.auditor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.Terms.Tier;

/** The account in the middle of a replay. */
final class Books {
  final LocalDays days;
  final TierRule tierRule;
  final Purse purse;
  final Holds holds = new Holds();
  final Map<String, Receipt> receipts = new HashMap<>();
  final Moved moved = new Moved();

  /** Money that counts though no receipt here says so, or that does not though one does. */
  final Map<LocalDate, Long> shifted = new HashMap<>();

  Operation.@Nullable Floor floor;

  Books(Terms terms) {
    days = new LocalDays(terms);
    tierRule = new TierRule(days);
    purse = new Purse(days);
  }

  /** Time passes: the only thing that happens by itself is that holds lapse. */
  void passTo(Instant now) {
    holds.lapse(purse, now);
  }

  Answer apply(Operation operation, Instant now) {
    return switch (operation) {
      case Operation.Purchase purchase -> new Till(this, now).sell(purchase);
      case Operation.Return returned -> new ReturnDesk(this, now).takeBack(returned);
      case Operation.Hold hold -> new PointsDesk(this, now).hold(hold);
      case Operation.Release release -> new PointsDesk(this, now).release(release);
      case Operation.Capture capture -> new PointsDesk(this, now).capture(capture);
      case Operation.Adjust adjust -> new PointsDesk(this, now).adjust(adjust.points());
      case Operation.Floor granted -> grant(granted, now);
    };
  }

  Balance balance(Instant t) {
    return new Balance(
        purse.left(lot -> lot.open(t)),
        purse.left(lot -> lot.pending(t)),
        holds.points(),
        purse.debt());
  }

  Tier tier(Instant t) {
    return tierRule.at(t, this);
  }

  Totals totals(Instant t) {
    return moved.totals(purse.expired(t));
  }

  private Answer grant(Operation.Floor granted, Instant now) {
    floor = granted;
    return new Answer.Done(balance(now));
  }
}
