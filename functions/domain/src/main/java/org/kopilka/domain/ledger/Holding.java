package org.kopilka.domain.ledger;

import java.time.Instant;

/** Decides holds: points set aside, freed or spent (rule 10). */
final class Holding {
  private final Account account;
  private final Instant now;
  private final Purse purse;

  Holding(Account account, Instant now) {
    this.account = account;
    this.now = now;
    this.purse = new Purse(account);
    purse.settle(now);
  }

  Decision place(Command.PlaceHold command) {
    var required = command.programmes().at(now).by(account.usage().variant()).spend().requires();
    var missing = account.facts().missing(required);
    if (!missing.isEmpty()) {
      return Ledger.refused(new Refusal.CardCannotSpend(missing));
    }
    var available = purse.available(now);
    if (command.points() > available) {
      return Ledger.refused(new Refusal.PointsOverLimit(available));
    }
    if (purse.holds.size() + purse.lapsed.size() >= Account.HOLDS_MAX) {
      return Ledger.refused(new Refusal.TooManyHolds());
    }
    var pieces = purse.takeAvailable(command.points(), now);
    return Ledger.accepted(
        new Event.PointsHeld(new Hold(command.holdId(), command.until(), pieces)));
  }

  Decision release(Command.Release command) {
    var hold = purse.hold(command.holdId());
    if (hold == null) {
      return Ledger.refused(new Refusal.HoldNotActive(command.holdId()));
    }
    var back = purse.giveBack(hold.pieces().reversed(), now);
    return Ledger.accepted(new Event.HoldReleased(hold.id(), back));
  }

  Decision capture(Command.Capture command) {
    var hold = purse.hold(command.holdId());
    if (hold == null) {
      return Ledger.refused(new Refusal.HoldNotActive(command.holdId()));
    }
    return Ledger.accepted(new Event.HoldCaptured(hold.id(), hold.points()));
  }
}
