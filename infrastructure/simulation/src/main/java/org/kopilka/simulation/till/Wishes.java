package org.kopilka.simulation.till;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.Redeem;
import org.kopilka.simulation.chance.Dice;

/** What comes to people's minds, given what they were answered so far. */
final class Wishes {
  private static final int LINES_OF_A_FAT_RECEIPT = 200;

  /** How often somebody comes about their cards and not to buy, where there are cards to link. */
  private static final int CARDS_PERMILLE = 180;

  /** The same where all cards but their own are others'. */
  private static final int OWN_CARDS_PERMILLE = 20;

  /** How often somebody wants to be forgotten, where there is somebody to ask for it. */
  private static final int FORGOTTEN_PERMILLE = 8;

  /** How many tales there are at a time. */
  private static final int TALES = 2;

  /** How often what comes next in a tale is asked after. */
  private static final int TALES_PERMILLE = 600;

  private final List<Shopper> shoppers;
  private final CardWishes cards;
  private final List<CardTale> tales;
  private final Optional<SignIns> signIns;
  private final int cardsPermille;
  private final List<Order> done = new ArrayList<>();
  private int numbers;

  /**
   * Wishes of these people.
   *
   * @param signIns empty where nobody has a phone
   */
  Wishes(List<Shopper> shoppers, Optional<SignIns> signIns) {
    this.shoppers = shoppers;
    this.signIns = signIns;
    this.cards = new CardWishes(shoppers);
    var toLink = shoppers.stream().anyMatch(shopper -> shopper.phone() == null);
    this.tales = toLink ? tales() : List.of();
    this.cardsPermille = toLink ? CARDS_PERMILLE : OWN_CARDS_PERMILLE;
  }

  private List<CardTale> tales() {
    return Stream.generate(() -> new CardTale(shoppers, () -> "r-" + ++numbers))
        .limit(TALES)
        .toList();
  }

  /** Remembers what was done: purchases may be brought back, holds spent. */
  void done(Order order) {
    done.add(order);
    cards.done(order);
    signIns.ifPresent(each -> each.done(order));
    tales.forEach(tale -> tale.done(order));
  }

  Wish any(Dice dice, Instant now) {
    return !tales.isEmpty() && dice.chance(TALES_PERMILLE)
        ? dice.any(tales).next(dice, now).orElseGet(() -> one(dice, now))
        : one(dice, now);
  }

  /** What comes next in the first tale, if there is one. */
  Optional<Wish> told(Dice dice, Instant now) {
    return tales.stream().findFirst().flatMap(tale -> tale.next(dice, now));
  }

  private Wish one(Dice dice, Instant now) {
    var shopper = dice.any(shoppers);
    if (shopper.memberId().isEmpty() || dice.chance(30)) {
      return dice.chance(900) ? new Wish.Register(shopper) : buy(null, dice, now);
    }
    if (signIns.isPresent() && dice.chance(FORGOTTEN_PERMILLE)) {
      return new Wish.Erase(shopper);
    }
    if (shopper.phone() != null && signIns.isPresent() && signIns.get().isWanted(dice)) {
      return signIns.get().any(shopper, dice);
    }
    if (dice.chance(cardsPermille)) {
      return cards.any(shopper, dice);
    }
    return switch (dice.below(20)) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> buy(dice.chance(950) ? shopper : null, dice, now);
      case 9, 10, 11, 12 -> back(shopper, dice, now);
      case 13, 14 -> hold(shopper, dice);
      case 15, 16 -> end(shopper, dice);
      case 17, 18 -> new Wish.Adjust(shopper, dice.chance(750) ? points(dice) : -points(dice));
      default -> new Wish.Look(shopper);
    };
  }

  /** Codes that most of those ask for who have a phone. */
  List<Wish> askingForCodes(Dice dice) {
    return members(dice).map(shopper -> (Wish) new Wish.AskCode(shopper)).toList();
  }

  /** What shows the phone to be theirs, and who they are. */
  List<Wish> namingCodes(Dice dice) {
    var named = members(dice).map(shopper -> signIns.orElseThrow().naming(shopper, dice)).toList();
    var filled = members(dice).map(shopper -> (Wish) new Wish.Fill(shopper)).toList();
    return Stream.of(named, filled).flatMap(List::stream).toList();
  }

  private Stream<Shopper> members(Dice dice) {
    return shoppers.stream()
        .filter(shopper -> shopper.phone() != null && !shopper.memberId().isEmpty())
        .filter(_ -> dice.chance(850));
  }

  /** A purchase that nothing speaks against. */
  Wish plain(Shopper shopper, Instant now) {
    var items = List.of(new Wish.Item(1_000, "1"));
    return new Wish.Buy("r-" + ++numbers, shopper, now, items, new Redeem.Max());
  }

  private static long points(Dice dice) {
    return dice.between(1, dice.any(20, 500, 20_000));
  }

  private static Wish hold(Shopper shopper, Dice dice) {
    return new Wish.Hold(shopper, dice.between(1, dice.any(20, 500)), ttl(dice));
  }

  private static Duration ttl(Dice dice) {
    return dice.any(Duration.ofMinutes(1), Duration.ofHours(8), Duration.ofDays(20));
  }

  /** A till numbers its receipts; a shop that sends one again sends the same. */
  private Wish buy(@Nullable Shopper shopper, Dice dice, Instant now) {
    var items = new ArrayList<Wish.Item>();
    int count = dice.chance(990) ? 1 + dice.below(3) : LINES_OF_A_FAT_RECEIPT;
    for (int i = 0; i < count; i++) {
      var price = dice.between(1, dice.any(99, 5_000, 150_000));
      items.add(new Wish.Item(price, dice.any("1", "2", "0.333", "1.5")));
    }
    var redeem = shopper == null ? new Redeem.None() : redeem(shopper, dice);
    return new Wish.Buy("r-" + ++numbers, shopper, at(dice, now), items, redeem);
  }

  /** Mostly now; some dated back as far as allowed, and a till's clock may be ahead. */
  private static Instant at(Dice dice, Instant now) {
    return switch (dice.below(12)) {
      case 0 -> now.minus(Duration.ofDays(30)).plusSeconds(dice.below(600));
      case 1, 2, 3, 4 -> now.minusSeconds(dice.below(29 * 86_400));
      case 5 -> now.plusSeconds(dice.below(300));
      default -> now;
    };
  }

  private Redeem redeem(Shopper shopper, Dice dice) {
    return switch (dice.below(8)) {
      case 0, 1, 2 -> new Redeem.None();
      case 3 -> new Redeem.Points(points(dice));
      case 4, 5, 6 -> {
        var hold = heldBy(shopper, dice);
        yield hold == null ? new Redeem.Max() : new Redeem.Hold(hold);
      }
      default -> new Redeem.Max();
    };
  }

  private @Nullable String heldBy(Shopper shopper, Dice dice) {
    var holds =
        done.stream()
            .filter(each -> each.wish() instanceof Wish.Hold hold && hold.shopper() == shopper)
            .toList();
    if (holds.isEmpty()) {
      return null;
    }
    var answer = recent(holds, dice).answer();
    return answer == null ? null : answer.holdId();
  }

  /** People come back soon, if they come back. */
  private static Order recent(List<Order> orders, Dice dice) {
    return dice.chance(600) ? orders.getLast() : dice.any(orders);
  }

  private Wish end(Shopper shopper, Dice dice) {
    var hold = heldBy(shopper, dice);
    if (hold == null) {
      return hold(shopper, dice);
    }
    return dice.chance(500) ? new Wish.Capture(hold) : new Wish.Release(hold);
  }

  private Wish back(Shopper shopper, Dice dice, Instant now) {
    var bought =
        done.stream()
            .filter(each -> each.wish() instanceof Wish.Buy buy && buy.shopper() == shopper)
            .toList();
    if (bought.isEmpty()) {
      return buy(shopper, dice, now);
    }
    var buy = (Wish.Buy) recent(bought, dice).wish();
    var lines = dice.chance(350) ? List.<Integer>of() : List.of(1 + dice.below(buy.items().size()));
    return new Wish.BringBack(buy.receiptId(), "b-" + ++numbers, lines);
  }
}
