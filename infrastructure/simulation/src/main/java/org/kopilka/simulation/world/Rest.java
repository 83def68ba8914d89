package org.kopilka.simulation.world;

import java.time.Duration;
import java.util.List;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.check.AtRest;
import org.kopilka.simulation.check.Invariant;
import org.kopilka.simulation.check.Traces;
import org.kopilka.simulation.check.Violation;
import org.kopilka.simulation.till.Order;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;
import org.kopilka.store.ledger.DueIndex;

/** Brings a world to rest, as operators do when a storm is over, and looks at what is left. */
final class Rest {
  private static final int TURNS_MAX = 100_000;

  /** Longer than any queue hides a message. */
  private static final Duration HIDDEN_MAX = Duration.ofMinutes(15);

  private static final Duration CLOCKS_APART_MAX = Duration.ofMinutes(10);

  private final World world;
  private final Story story;
  private int turns;

  Rest(World world, Story story) {
    this.world = world;
    this.story = story;
  }

  void come(Dice dice) {
    world.seam.turn(dice);
    story.tell(() -> "the storm is over");
    world.calm();
    settle(dice);
    // What was recorded by a clock that was ahead is past then, too.
    world.clock.pass(CLOCKS_APART_MAX);
    jobs(dice);
    world.counter.askForDone(dice, world.blueprint.storm().againPermille());
    settle(dice);
    goOn(dice);
    jobs(dice);
    look();
  }

  /** Until nothing is under way: dead letters are sent once more, clients ask again. */
  private void settle(Dice dice) {
    do {
      drain(dice);
      world.lost.redrive(text -> !text.contains(Strangers.POISON));
      world.counter.askForOpen(dice);
    } while (!world.crew.isIdle() || !world.platform.isEmpty());
    drain(dice);
  }

  private void drain(Dice dice) {
    while (!world.crew.isIdle() || !world.platform.isEmpty()) {
      Violation.unless(++turns < TURNS_MAX, Invariant.I11_LIVENESS, "it does not come to rest");
      if (world.crew.isIdle()) {
        deliver(dice);
      } else {
        world.crew.turn(dice);
      }
      world.absorb();
    }
  }

  private void deliver(Dice dice) {
    var waiting = world.platform.waiting(world.clock.now());
    if (waiting.isEmpty()) {
      world.clock.pass(HIDDEN_MAX);
    } else {
      waiting.getFirst().deliver(dice, world.clock.now());
    }
  }

  private void jobs(Dice dice) {
    world.platform.fireAll();
    settle(dice);
  }

  /** Everybody can go on. */
  private void goOn(Dice dice) {
    var last = world.counter.askOfAll(dice, world.clock.now());
    settle(dice);
    for (Order order : last) {
      Violation.unless(
          order.answer() != null || isOfBlockedCard(order.wish()),
          Invariant.I11_LIVENESS,
          () -> "cannot buy any more: " + order.wish());
    }
  }

  private boolean isOfBlockedCard(Wish wish) {
    return wish instanceof Wish.Buy(_, Shopper shopper, _, _, _)
        && world.cards.isBlocked(shopper.card());
  }

  /** Nothing is left of those who were erased. */
  private void traces() {
    var traces = new Traces(world.erased, world.shoppers);
    traces.asked(world.counter.orders());
    world.platform.look(traces);
    if (!world.erased.isEmpty()) {
      world.table.everything().forEach(traces::left);
    }
  }

  private void look() {
    var atRest = new AtRest(world.blueprint.programme(), world.blueprint.terms(), world.mirror);
    var now = world.clock.now();
    atRest.members(world.counter.orders());
    atRest.ledger(world.counter.orders(), now);
    world.platform.look(atRest, world.shoppers);
    traces();
    atRest.nothingDue(new DueIndex(world.table.items()), now);
    atRest.nothingUntold(new Programmes(List.of(world.blueprint.programme())), now);
    List<String> given = world.lost.texts();
    Violation.unless(
        given.stream().allMatch(text -> text.contains(Strangers.POISON)),
        Invariant.I11_LIVENESS,
        "given up: " + given);
  }
}
