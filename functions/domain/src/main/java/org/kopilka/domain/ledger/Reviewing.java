package org.kopilka.domain.ledger;

import java.time.Instant;
import org.kopilka.domain.tier.Ladder;
import org.kopilka.domain.tier.TierChange;

/** Decides tiers that change without a purchase: by time, by a new rule, by a grant. */
final class Reviewing {
  private final Account account;
  private final Instant now;

  Reviewing(Account account, Instant now) {
    this.account = account;
    this.now = now;
  }

  Decision review(Command.ReviewTier command) {
    var standing = new Standing(account, command.programmes());
    var tier = standing.ladder(now).tierAt(now).code();
    var change = standing.changeTo(tier, now, command.cause());
    return change == null
        ? Ledger.refused(new Refusal.NothingDue())
        : Ledger.accepted(new Event.TierReviewed(change));
  }

  Decision grant(Command.GrantTier command) {
    var floor = command.floor();
    var programme = command.programmes().at(now);
    if (floor != null
        && programme.tiers().tiers().stream().noneMatch(t -> t.code().equals(floor.tier()))) {
      return Ledger.refused(new Refusal.UnknownTier(floor.tier()));
    }
    var tier = new Ladder(programme, account.spend(), floor).tierAt(now).code();
    var change =
        new Standing(account, command.programmes()).changeTo(tier, now, TierChange.Cause.GRANT);
    return Ledger.accepted(new Event.TierGranted(floor, change));
  }
}
