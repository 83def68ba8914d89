package org.kopilka.simulation.till;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.check.Invariant;
import org.kopilka.simulation.check.Violation;
import org.kopilka.simulation.cloud.Crew;

/** Where people ask, ask again, and ask for the same twice; and where answers are compared. */
public final class Counter {
  private final Crew crew;
  private final Desk desk;
  private final Looks looks;
  private final Story story;
  private final List<Shopper> shoppers;
  private final Wishes wishes;
  private final Optional<Doors> doors;
  private final List<Order> orders = new ArrayList<>();
  private final List<Order> done = new ArrayList<>();
  private int requests;

  /** Notes what is known when a look begins, and judges what was seen. */
  public interface Looks {
    /** Called when somebody asks; what it gives back is called with the answer. */
    Judge begin(Wish.Look look);

    /** How many lines there are. */
    int lines();

    /** Judges an answer. */
    interface Judge {
      /** Throws if it could not be true. */
      void judge(Heard answer);
    }
  }

  /** A counter in front of a desk. */
  public Counter(
      Crew crew,
      Desk desk,
      List<Shopper> shoppers,
      Looks looks,
      Optional<Phones> phones,
      Story story) {
    this.crew = crew;
    this.desk = desk;
    this.shoppers = List.copyOf(shoppers);
    this.looks = looks;
    this.story = story;
    this.wishes = new Wishes(shoppers, phones.map(SignIns::new));
    this.doors = phones.map(Doors::new);
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

  /**
   * Asks once more for what is done: the answer must be the same.
   *
   * @param permille how likely for each of it
   */
  public void askForDone(Dice dice, int permille) {
    done.stream().filter(_ -> dice.chance(permille)).toList().forEach(order -> ask(order, dice));
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

  /** Most of those who have a phone ask for a code. */
  public void askForCodes(Dice dice) {
    wishes.askingForCodes(dice).forEach(wish -> ask(order(wish), dice));
  }

  /** Whoever has got a code names it, and most fill in what is asked of them. */
  public void nameCodes(Dice dice) {
    wishes.namingCodes(dice).forEach(wish -> ask(order(wish), dice));
  }

  /** What comes next in a tale of cards, if there is one. */
  public void tell(Dice dice, Instant now) {
    wishes.told(dice, now).ifPresent(wish -> ask(order(wish), dice));
  }

  private Order order(Wish wish) {
    var order = new Order(wish, "key-" + orders.size(), looks.lines());
    orders.add(order);
    return order;
  }

  private void ask(Order order, Dice dice) {
    var judge = order.wish() instanceof Wish.Look look ? looks.begin(look) : null;
    var door = doors.map(each -> each.asked(order.wish()));
    send(
        order,
        order.wish(),
        dice,
        answer -> {
          door.ifPresent(each -> each.accept(answer));
          var before = order.answer();
          order.heard(answer);
          if (judge != null && answer.isDone()) {
            judge.judge(answer);
            wishes.done(order);
          } else if (before != null) {
            same(order, before, answer);
          } else if (answer.isDone()) {
            note(order);
          }
        });
  }

  private static void same(Order order, Heard before, Heard answer) {
    if (!order.wish().isAnsweredByWhatIs() && !answer.repeats(before)) {
      throw new Violation(
          Invariant.I3_IDEMPOTENT, order.wish() + " was " + before + " and now is " + answer);
    }
  }

  private void note(Order order) {
    done.add(order);
    wishes.done(order);
    if (order.wish() instanceof Wish.Register(var shopper)) {
      shopper.registered(Objects.requireNonNull(order.answer()).memberId());
    }
  }

  /** The same key for another amount must never be done. */
  private void askForAnother(Order order, Dice dice) {
    var other = order.wish().twisted();
    if (other == null) {
      return;
    }
    send(
        order,
        other,
        dice,
        answer -> {
          order.unheard();
          if (answer.isDone()) {
            throw new Violation(Invariant.I3_IDEMPOTENT, order + " was done otherwise");
          }
        });
  }

  private interface Hearing {
    void hear(Heard answer);
  }

  private void send(Order order, Wish wish, Dice dice, Hearing hearing) {
    var number = ++requests;
    var name = "#" + number + " " + wish.route();
    var id = "request-" + number;
    var request = desk.request(order, wish, id, dice);
    story.tell(() -> name + " " + order.key() + " " + wish);
    order.asked(id, looks.lines());
    crew.begin(
        name,
        () -> {
          try {
            var answer = request.make();
            story.tell(() -> name + " hears " + answer);
            hearing.hear(answer);
          } catch (Desk.Unheard e) {
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
