package org.kopilka.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of docs/operations.md. */
final class CostTable {
  private static final List<Long> PURCHASES = List.of(10_000L, 1_000_000L, 10_000_000L);

  private CostTable() {}

  /** Markdown, one column for each number of purchases. */
  static String markdown(Figures prices, Figures counts) {
    var months = PURCHASES.stream().map(n -> Month.bill(prices, counts, n)).toList();
    var texts = PURCHASES.stream().map(n -> Month.texts(prices, counts, n)).toList();
    var sums = months.stream().map(CostTable::sum).toList();
    var lines = new ArrayList<String>();
    lines.add("| US$ a month | 10 000 purchases | 1 000 000 | 10 000 000 |");
    lines.add("|---|---:|---:|---:|");
    for (var name : months.getFirst().keySet()) {
      lines.add(
          row(name, months.stream().map(m -> m.getOrDefault(name, BigDecimal.ZERO)).toList()));
    }
    lines.add(row("**AWS, without texts**", sums));
    lines.add(row("a thousand purchases", thousands(sums)));
    lines.add(row("**texts** (SMS)", texts));
    return String.join("\n", lines) + "\n";
  }

  private static BigDecimal sum(Map<String, BigDecimal> month) {
    return month.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<BigDecimal> thousands(List<BigDecimal> sums) {
    var each = new ArrayList<BigDecimal>();
    for (int i = 0; i < sums.size(); i++) {
      var thousands = BigDecimal.valueOf(PURCHASES.get(i) / 1000);
      each.add(sums.get(i).divide(thousands, 6, RoundingMode.HALF_UP));
    }
    return each;
  }

  private static String row(String name, List<BigDecimal> cells) {
    return "| "
        + name
        + " | "
        + String.join(" | ", cells.stream().map(CostTable::money).toList())
        + " |";
  }

  private static String money(BigDecimal amount) {
    var cents = amount.setScale(2, RoundingMode.HALF_UP);
    return String.format(Locale.ROOT, "%,.2f", cents).replace(',', ' ');
  }
}
