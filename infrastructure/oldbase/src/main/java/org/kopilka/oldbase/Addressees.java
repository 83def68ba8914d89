package org.kopilka.oldbase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whom the case study writes to, worked out by hand and apart from the project's rules: points
 * moved within the last month, and the form is incomplete or there is more than one card on the
 * phone.
 */
public final class Addressees {
  private Addressees() {}

  /** Their phones, of digits alone. */
  public static SortedSet<String> of(OldBase base, LocalDate dayX) {
    Map<String, List<Holding>> byPhone = new HashMap<>();
    for (var card : base.cards()) {
      if (card.phone() != null) {
        byPhone.computeIfAbsent(card.phone(), _ -> new ArrayList<>()).add(card);
      }
    }
    var told = new TreeSet<String>();
    byPhone.forEach(
        (phone, cards) -> {
          if (cards.size() <= OldBase.CARDS_MAX && isTold(cards, dayX.minusMonths(1))) {
            told.add(phone);
          }
        });
    return told;
  }

  private static boolean isTold(List<Holding> cards, LocalDate since) {
    for (var card : cards) {
      var recent = card.moved() != null && !card.moved().isBefore(since);
      if (recent && (cards.size() > 1 || !card.complete())) {
        return true;
      }
    }
    return false;
  }
}
