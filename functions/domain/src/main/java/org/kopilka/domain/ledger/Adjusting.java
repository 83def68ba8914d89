package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.List;

/** Decides points added or taken by hand, with a reason. */
final class Adjusting {
  private final Instant now;
  private final Purse purse;

  Adjusting(Account account, Instant now) {
    this.now = now;
    this.purse = new Purse(account);
    purse.settle(now);
  }

  Decision decide(Command.Adjust command) {
    if (command.points() > 0) {
      return Ledger.accepted(added(command));
    }
    var available = purse.available(now);
    if (-command.points() > available) {
      return Ledger.refused(new Refusal.PointsOverLimit(available));
    }
    var taken = purse.takeAvailable(-command.points(), now);
    return Ledger.accepted(new Event.PointsAdjusted(command.reason(), null, taken));
  }

  /** Points given by hand are available at once and live as long as earned ones. */
  private Event added(Command.Adjust command) {
    var programme = command.programmes().at(now);
    var earning =
        new Earning(
            command.points(),
            purse.payable(command.points()),
            now,
            programme.earn().expiresAt(now, programme.zone()));
    return new Event.PointsAdjusted(command.reason(), earning, List.of());
  }
}
