package org.kopilka.pages;

import static org.kopilka.pages.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kopilka.domain.card.CardView;
import org.kopilka.domain.programme.Programme;

/** What there is besides available points; what is zero is left out. */
record BalanceRows(CardWords words, Programme programme) {
  private static final Template ROW = Template.of("row.html");

  Html of(CardView view) {
    var rows = new ArrayList<Html>();
    var balance = view.balance();
    row(rows, balance.pending(), words.either("Ожидают", "Pending"), pending(view));
    for (var soonest : balance.expiring().stream().limit(1).toList()) {
      // The last day on which they can be spent, as everywhere.
      var last = words.day(programme.day(soonest.expiresAt().minusMillis(1)));
      var when = words.either("можно потратить до " + last + " включительно", "use by " + last);
      row(rows, soonest.points(), words.either("Сгорят первыми", "Expire next"), when);
    }
    var held = words.either("вернутся, если заказ отменят", "come back if the order is cancelled");
    row(rows, balance.held(), words.either("Отложено для заказов", "Held for orders"), held);
    var debt = words.either("вычтется из следующих баллов", "taken from your next points");
    row(rows, balance.debt(), words.either("Долг после возврата", "Owed after a return"), debt);
    return rows.isEmpty()
        ? Html.NOTHING
        : new Html("<dl>" + Html.all(rows.toArray(Html[]::new)).markup() + "</dl>");
  }

  private void row(List<Html> rows, long points, String name, String when) {
    if (points > 0) {
      var sum = text(words.points(points));
      rows.add(ROW.fill(Map.of("name", text(name), "points", sum, "when", text(when))));
    }
  }

  private String pending(CardView view) {
    var next = view.nextAt();
    if (next == null) {
      return "";
    }
    var time = words.time(next, programme.zone());
    return words.either("станут доступны с " + time, "available from " + time);
  }
}
