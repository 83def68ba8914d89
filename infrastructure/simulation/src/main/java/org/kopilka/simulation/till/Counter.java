package org.kopilka.simulation.till;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kopilka.local.function.FunctionFailed;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.check.Invariant;
import org.kopilka.simulation.check.Violation;
import org.kopilka.simulation.cloud.Crew;
import org.kopilka.simulation.cloud.Fleets;

/** Where people ask, ask again, and ask for the same twice; and where answers are compared. */
public final class Counter {
  private final Crew crew;
  private final Fleets fleets;
  private final Map<String, String> functions;
  private final Looks looks;
  private final Story story;
  private final List<Shopper> shoppers;
  private final Wishes wishes;
  private final List<Order> orders = new ArrayList<>();
  private final List<Order> done = new ArrayList<>();
  private int requests;

  /** Notes what is known when a look begins, and judges what was seen. */
  public interface Looks {
    /** Called when somebody asks; what it gives back is called with the answer. */
    Judge begin(Wish.Look look);

    /** Judges an answer. */
    interface Judge {
      /** Throws if it could not be true. */
      void judge(Answer answer);
    }
  }

  /**
   * A counter.
   *
   * @param functions by route
   */
  public Counter(
      Crew crew,
      Fleets fleets,
      Map<String, String> functions,
      List<Shopper> shoppers,
      Looks looks,
      Story story) {
    this.crew = crew;
    this.fleets = fleets;
    this.functions = functions;
    this.shoppers = List.copyOf(shoppers);
    this.looks = looks;
    this.story = story;
    this.wishes = new Wishes(shoppers);
  }

  /** Somebody comes: with something new, or because they heard nothing, or by mistake. */
  public void act(Dice dice, Instant now) {
    int what = dice.below(100);
    var old = what < 30 ? open() : what < 41 ? done : List.<Order>of();
    if (!old.isEmpty()) {
      again(dice.any(old), what, dice);
    } else {
      var order = order(wishes.any(dice, now));
      ask(order, dice);
      if (what > 94 && crew.hasRoom()) {
        ask(order, dice);
      }
    }
  }

  private void again(Order order, int what, Dice dice) {
    if (what < 38) {
      ask(order, dice);
    } else {
      askForAnother(order, dice);
    }
  }

  private List<Order> open() {
    return orders.stream().filter(Order::isOpen).toList();
  }

  /** Asks once more for all that nothing was heard of. */
  public void askForOpen(Dice dice) {
    open().forEach(order -> ask(order, dice));
  }

  /** Asks once more for all that is done: the answer must be the same. */
  public void askForDone(Dice dice) {
    List.copyOf(done).forEach(order -> ask(order, dice));
  }

  /** Everybody who is registered buys something; the orders, to see what came of them. */
  public List<Order> askOfAll(Dice dice, Instant now) {
    var last = new ArrayList<Order>();
    for (var shopper : shoppers) {
      if (!shopper.memberId().isEmpty()) {
        var order = order(wishes.plain(shopper, now));
        last.add(order);
        ask(order, dice);
      }
    }
    return last;
  }

  /** Most people have a card and some points already. */
  public void begin(Dice dice) {
    shoppers.stream()
        .filter(shopper -> dice.chance(800))
        .forEach(shopper -> ask(order(new Wish.Register(shopper)), dice));
  }

  /** Gives points to those who have a card. */
  public void give(Dice dice) {
    shoppers.stream()
        .filter(shopper -> !shopper.memberId().isEmpty() && dice.chance(700))
        .forEach(shopper -> ask(order(new Wish.Adjust(shopper, dice.between(1, 9_999))), dice));
  }

  private Order order(Wish wish) {
    var order = new Order(wish, "key-" + orders.size());
    orders.add(order);
    return order;
  }

  private void ask(Order order, Dice dice) {
    var judge = order.wish() instanceof Wish.Look look ? looks.begin(look) : null;
    send(
        order,
        order.call(),
        dice,
        answer -> {
          var before = order.answer();
          order.heard(answer);
          if (judge != null && answer.isDone()) {
            judge.judge(answer);
          } else if (before != null) {
            same(order, before, answer);
          } else if (answer.isDone()) {
            note(order);
          }
        });
  }

  private static void same(Order order, Answer before, Answer answer) {
    if (answer.status() < 500 && !answer.text().equals(before.text())) {
      throw new Violation(
          Invariant.I3_IDEMPOTENT, order.wish() + " was " + before + " and now is " + answer);
    }
  }

  private void note(Order order) {
    done.add(order);
    wishes.done(order);
    if (order.wish() instanceof Wish.Register(var shopper)) {
      shopper.registered(Objects.requireNonNull(order.answer()).json().path("memberId").asText());
    }
  }

  /** The same key for another amount must never be done. */
  private void askForAnother(Order order, Dice dice) {
    if (!order.call().canBeTwisted()) {
      return;
    }
    send(
        order,
        order.call().twisted(),
        dice,
        answer -> {
          order.unheard();
          if (answer.isDone()) {
            throw new Violation(Invariant.I3_IDEMPOTENT, order.call() + " was done otherwise");
          }
        });
  }

  private interface Hearing {
    void hear(Answer answer);
  }

  private void send(Order order, Call call, Dice dice, Hearing hearing) {
    var fleet = fleets.any(dice);
    var function = Objects.requireNonNull(functions.get(call.route()), call.route());
    var event = call.event("request-" + ++requests);
    var name = "#" + requests + " " + call.route();
    story.tell(() -> name + " " + call.body());
    order.asked();
    crew.begin(
        name,
        () -> {
          try {
            var answer = Answer.of(fleet.run(function, event));
            story.tell(() -> name + " hears " + answer);
            hearing.hear(answer);
          } catch (FunctionFailed e) {
            story.tell(() -> name + " failed: " + e.getMessage());
            order.unheard();
          }
        },
        order::unheard);
  }

  /** Everything that was ever asked for. */
  public List<Order> orders() {
    return List.copyOf(orders);
  }
}
