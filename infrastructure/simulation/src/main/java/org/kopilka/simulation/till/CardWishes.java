package org.kopilka.simulation.till;

import java.util.ArrayList;
import java.util.List;
import org.kopilka.simulation.chance.Dice;

/** What comes to people's minds about their cards. */
final class CardWishes {
  private static final String NOBODYS = "9999999999994";

  private final List<Shopper> shoppers;
  private final List<String> merges = new ArrayList<>();

  CardWishes(List<Shopper> shoppers) {
    this.shoppers = shoppers;
  }

  /** Remembers what can be undone. */
  void done(Order order) {
    var answer = order.answer();
    if (answer != null && order.wish() instanceof Wish.Choose && !answer.mergeId().isEmpty()) {
      merges.add(answer.mergeId());
    }
  }

  Wish any(Shopper shopper, Dice dice) {
    return switch (dice.below(10)) {
      case 0, 1 -> new Wish.Link(shopper, number(shopper, dice));
      case 2, 3, 4, 5 -> new Wish.Choose(shopper, number(shopper, dice));
      case 6, 7, 8 -> merges.isEmpty() ? new Wish.Fill(shopper) : new Wish.Undo(merge(dice));
      default -> new Wish.Fill(shopper);
    };
  }

  private String merge(Dice dice) {
    return dice.chance(700) ? merges.getLast() : dice.any(merges);
  }

  /** One's own, somebody's, or nobody's by mistake. */
  private String number(Shopper shopper, Dice dice) {
    if (dice.chance(30)) {
      return NOBODYS;
    }
    return dice.chance(200) ? shopper.card() : dice.any(shoppers).card();
  }
}
