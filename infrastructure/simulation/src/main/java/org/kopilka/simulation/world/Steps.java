package org.kopilka.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Hold;
import org.kopilka.domain.ledger.PendingLot;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.outside.Party;

/** The steps of a world: each is one turn of somebody, and what must hold after it is looked at. */
final class Steps {
  /** Nobody waits for what is farther away, or for points that never expire. */
  private static final Duration FAR = Duration.ofDays(400);

  private final World world;
  private final Story story;

  Steps(World world, Story story) {
    this.world = world;
    this.story = story;
  }

  void take(Dice dice) {
    world.seam.turn(dice);
    act(dice);
    world.absorb();
  }

  private void act(Dice dice) {
    int what = dice.below(1000);
    var crew = world.crew;
    if (what < world.weather().killsPermille()) {
      disaster(dice);
    } else if (what < 930 && (what < 600 || !crew.hasRoom()) && !crew.isIdle()) {
      crew.turn(dice);
    } else if (what < 760) {
      world.counter.act(dice, world.clock.now());
    } else if (what < 930) {
      deliver(dice);
    } else if (what < 965) {
      pass(dice);
    } else if (what < 968) {
      outage(dice);
    } else if (what < 974) {
      world.platform.fireAny(dice);
    } else if (what < 980) {
      world.platform.disturb(world.shoppers, dice);
    } else if (!crew.isIdle()) {
      crew.turn(dice);
    }
  }

  private void deliver(Dice dice) {
    var waiting = world.platform.waiting(world.clock.now());
    if (waiting.isEmpty()) {
      world.counter.act(dice, world.clock.now());
    } else {
      dice.any(waiting).deliver(dice, world.clock.now());
    }
  }

  /** Somebody is out of order for a while, or all are well again. */
  private void outage(Dice dice) {
    var party = dice.chance(500) ? null : dice.any(Party.values());
    world.seam.outOfOrder(party);
    story.tell(() -> "out of order: " + party);
  }

  private void disaster(Dice dice) {
    if (dice.chance(200)) {
      world.platform.replace(dice);
    } else if (!world.crew.isIdle()) {
      world.crew.kill(dice);
    }
  }

  /**
   * Some time; now and then to the very instant at which something changes by itself, or around.
   */
  private void pass(Dice dice) {
    var turning = turningPoints();
    if (dice.chance(350) && !turning.isEmpty()) {
      var next = dice.chance(850) ? Collections.min(turning) : dice.any(turning);
      world.clock.passTo(next.plusMillis(dice.below(3) - 1));
    } else {
      world.clock.pass(Simulation.aWhile(dice));
    }
    story.tell(() -> "it is " + world.clock.now());
  }

  private List<Instant> turningPoints() {
    var points = new ArrayList<Instant>();
    for (Account account : world.mirror.accounts()) {
      account.pending().stream().map(PendingLot::availableAt).forEach(points::add);
      account.holds().stream().map(Hold::until).forEach(points::add);
      if (!account.ready().isEmpty()) {
        points.add(account.ready().firstKey());
      }
    }
    var now = world.clock.now();
    points.removeIf(each -> !each.isAfter(now) || each.isAfter(now.plus(FAR)));
    return points;
  }
}
