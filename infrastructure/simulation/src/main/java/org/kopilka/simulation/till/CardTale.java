package org.kopilka.simulation.till;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.Redeem;
import org.kopilka.simulation.chance.Dice;

/**
 * What somebody does with a card of no phone, one thing after another, each when the one before is
 * done: points come and go, the card becomes one with theirs, and they think better of it. Wishes
 * that come one by one seldom get so far while the points still wait, or while debts are open.
 */
final class CardTale {
  /** How often the next thing is asked after before the tale is given up. */
  private static final int PATIENCE = 40;

  private final List<Shopper> holders;
  private final List<Shopper> cards;
  private final Supplier<String> numbers;
  private final Deque<Step> steps = new ArrayDeque<>();
  private @Nullable Wish asked;
  private int waited;
  private long seen;
  private String mergeId = "";

  @FunctionalInterface
  private interface Step {
    /** The wish, or nothing where what is known makes it senseless. */
    Optional<Wish> now(Instant now);
  }

  /**
   * A tale of some of these people.
   *
   * @param numbers what tells receipts apart
   */
  CardTale(List<Shopper> shoppers, Supplier<String> numbers) {
    holders = shoppers.stream().filter(shopper -> shopper.phone() != null).toList();
    cards = shoppers.stream().filter(shopper -> shopper.phone() == null).toList();
    this.numbers = numbers;
  }

  /** Remembers what was done: what comes next may be asked for. */
  void done(Order order) {
    var answer = order.answer();
    if (answer == null || order.wish() != asked) {
      return;
    }
    asked = null;
    switch (order.wish()) {
      case Wish.Look _ -> seen = answer.seen().available();
      case Wish.Choose _ -> mergeId = answer.mergeId();
      default -> {}
    }
  }

  /** What comes next; empty while it waits for what came before. */
  Optional<Wish> next(Dice dice, Instant now) {
    if (asked != null && ++waited < PATIENCE) {
      return Optional.empty();
    }
    if (asked != null || steps.isEmpty()) {
      begin(dice);
    }
    asked = null;
    waited = 0;
    while (asked == null && !steps.isEmpty()) {
      asked = steps.poll().now(now).orElse(null);
    }
    return Optional.ofNullable(asked);
  }

  private void begin(Dice dice) {
    steps.clear();
    seen = 0;
    mergeId = "";
    if (holders.isEmpty() || cards.isEmpty()) {
      return;
    }
    var holder = dice.any(holders);
    var card = dice.any(cards);
    if (holder.memberId().isEmpty() || card.memberId().isEmpty()) {
      return;
    }
    var main = dice.any(holder, card);
    switch (dice.below(6)) {
      case 0, 1 -> owes(holder, card, main, dice);
      case 2, 3 -> waits(holder, card, main, dice);
      default -> orders(holder, card, main, dice);
    }
    if (dice.chance(250)) {
      buys(main, Duration.ZERO, dice, new Redeem.Max());
    }
    steps.add(_ -> mergeId.isEmpty() ? Optional.empty() : Optional.of(new Wish.Undo(mergeId)));
  }

  /** Points are earned and gone, and what they were earned with comes back: a debt. */
  private void owes(Shopper holder, Shopper card, Shopper main, Dice dice) {
    var receipt = buys(card, Duration.ofDays(2 + dice.below(20)), dice, new Redeem.None());
    wish(new Wish.Look(card));
    steps.add(_ -> seen > 0 ? Optional.of(new Wish.Adjust(card, -seen)) : Optional.empty());
    wish(new Wish.BringBack(receipt, numbers.get(), List.of()));
    wish(new Wish.Link(holder, card.card()));
    wish(new Wish.Choose(holder, main.card()));
  }

  /** Both have points of one day, those of the card wait and go when they are the main one's. */
  private void waits(Shopper holder, Shopper card, Shopper main, Dice dice) {
    wish(new Wish.Link(holder, card.card()));
    wish(new Wish.Adjust(holder, dice.between(1, 500)));
    var receipt = buys(card, Duration.ZERO, dice, new Redeem.None());
    wish(new Wish.Choose(holder, main.card()));
    wish(new Wish.BringBack(receipt, numbers.get(), List.of()));
  }

  /** Both have points of one day, and some of the card's are set aside. */
  private void orders(Shopper holder, Shopper card, Shopper main, Dice dice) {
    wish(new Wish.Adjust(card, dice.between(50, 500)));
    wish(new Wish.Hold(card, dice.between(1, 50), Duration.ofDays(20)));
    wish(new Wish.Adjust(holder, dice.between(1, 500)));
    wish(new Wish.Link(holder, card.card()));
    wish(new Wish.Choose(holder, main.card()));
  }

  private String buys(Shopper shopper, Duration ago, Dice dice, Redeem redeem) {
    var receipt = numbers.get();
    var items = List.of(new Wish.Item(dice.between(1_000, 150_000), "1"));
    steps.add(now -> Optional.of(new Wish.Buy(receipt, shopper, now.minus(ago), items, redeem)));
    return receipt;
  }

  private void wish(Wish wish) {
    steps.add(_ -> Optional.of(wish));
  }
}
