package org.kopilka.simulation.check;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Event;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;

/** Which wishes a change of a card may have come from. */
final class Asked {
  private Asked() {}

  /** The wishes; null for all other lines. */
  static @Nullable Predicate<Wish> by(Line line) {
    return switch (line.entry().event()) {
      case Event.CardLinked(var card, _) ->
          wish -> links(wish, line, card) || chooses(wish, line, card);
      case Event.CardsMerged merged -> wish -> chooses(wish, line, merged.card());
      case Event.MergeUndone undone ->
          wish -> wish instanceof Wish.Undo(var id) && id.equals(undone.mergeId());
      default -> null;
    };
  }

  private static boolean links(Wish wish, Line line, String card) {
    return wish instanceof Wish.Link(Shopper who, var number) && is(who, number, line, card);
  }

  private static boolean chooses(Wish wish, Line line, String card) {
    return wish instanceof Wish.Choose(Shopper who, var number) && is(who, number, line, card);
  }

  private static boolean is(Shopper shopper, String number, Line line, String card) {
    return shopper.memberId().equals(line.memberId()) && number.equals(card);
  }
}
