package org.kopilka.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Refusal;
import org.kopilka.domain.programme.Tier;
import org.kopilka.domain.tier.TierFloor;

/** Points moved without a basket: holds, releases, captures, adjustments; and a tier granted. */
record PointsStep(Walk walk) {

  void move() {
    switch ((int) walk.dice.below(9)) {
      case 0, 1, 2, 3 -> hold();
      case 4 -> release();
      case 5 -> capture();
      case 6 -> grant();
      default -> adjust();
    }
  }

  /** Any hold that is or was; sometimes one that never was. */
  static String anyHold(Walk walk) {
    var open = walk.life.account.holds();
    return open.isEmpty() || walk.dice.percent(10)
        ? "h" + walk.dice.below(walk.life.entries.size() + 1)
        : walk.dice.any(open).id();
  }

  private void hold() {
    var holdId = "h" + walk.life.entries.size();
    var points = amount();
    var until = until();
    walk.did("holds " + points + " until " + until + " as " + holdId);
    var missing = walk.life.account.facts().missing(walk.life.programme.spend().requires());
    var command = new Command.PlaceHold(holdId, points, until, walk.life.programmes);
    var decision = walk.decide(command);
    if (missing.isEmpty()) {
      walk.agreement.done(decision, walk.auditor.hold(holdId, points, until, walk.processed()));
    } else {
      assertThat(decision).isEqualTo(new Decision.Refused(new Refusal.CardCannotSpend(missing)));
    }
  }

  /** Often enough the same instant as another hold's, so that two run out at once. */
  private Instant until() {
    var open = walk.life.account.holds();
    if (!open.isEmpty() && walk.dice.percent(20)) {
      var other = walk.dice.any(open).until();
      if (other.isAfter(walk.now)) {
        return other;
      }
    }
    return walk.now.plus(Duration.ofMinutes(1 + walk.dice.below(30 * 24 * 60)));
  }

  private void release() {
    var holdId = anyHold(walk);
    walk.did("releases " + holdId);
    var decision = walk.decide(new Command.Release(holdId));
    walk.agreement.done(decision, walk.auditor.release(holdId, walk.processed()));
  }

  private void capture() {
    var holdId = anyHold(walk);
    walk.did("captures " + holdId);
    var decision = walk.decide(new Command.Capture(holdId));
    walk.agreement.done(decision, walk.auditor.capture(holdId, walk.processed()));
  }

  private void adjust() {
    var points = walk.dice.percent(50) ? amount() : -amount();
    walk.did("adjusts " + points);
    var command = new Command.Adjust(points, "walk", walk.life.programmes);
    walk.agreement.done(walk.decide(command), walk.auditor.adjust(points, walk.processed()));
  }

  private void grant() {
    var tier = walk.dice.any(walk.life.programme.tiers().tiers().toArray(Tier[]::new)).code();
    var until = walk.now.plus(Duration.ofHours(walk.dice.between(-24, 24 * 60)));
    walk.did("is granted " + tier + " until " + until);
    var command = new Command.GrantTier(new TierFloor(tier, until), walk.life.programmes);
    walk.agreement.done(walk.decide(command), walk.auditor.floor(tier, until, walk.processed()));
  }

  /** All there is, or a part of it, or one too many, or any amount. */
  private long amount() {
    var available = walk.life.balance(walk.processed()).available();
    return switch ((int) walk.dice.below(4)) {
      case 0 -> Math.max(1, available);
      case 1 -> available + 1;
      case 2 -> walk.dice.between(1, 200);
      default -> walk.dice.between(1, Math.max(1, available));
    };
  }
}
