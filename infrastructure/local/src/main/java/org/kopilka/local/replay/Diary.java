package org.kopilka.local.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kopilka.local.replay.FileLine.Row;

/**
 * The story that rows of a file tell: who buys what on which day, with which receipt. The same rows
 * give the same story, so that a replay that was killed can be told again from the beginning.
 */
final class Diary {
  /** Every third purchase pays with points. */
  private static final int REDEEMS_EVERY = 3;

  /** Every twentieth is brought back the next day. */
  private static final int RETURNED_EVERY = 20;

  private final Customers customers = new Customers();
  private final SortedMap<LocalDate, List<Step>> steps = new TreeMap<>();
  private final Map<String, Integer> sameDay = new HashMap<>();
  private int purchases;

  private Diary() {}

  /** The days on which something happens, in order. */
  static List<Day> of(List<Row> rows) {
    var diary = new Diary();
    rows.forEach(diary::add);
    return diary.days();
  }

  private void add(Row row) {
    purchases++;
    var sale =
        new Step.Sale(
            row, customers.of(row.customer()), receiptId(row), purchases % REDEEMS_EVERY == 0);
    on(row.date()).add(sale);
    if (purchases % RETURNED_EVERY == 0) {
      on(row.date().plusDays(1)).add(new Step.Return(sale));
    }
  }

  private List<Step> on(LocalDate date) {
    return steps.computeIfAbsent(date, _ -> new ArrayList<>());
  }

  /** Of the row alone, not of its place in the file; a customer may buy twice on one day. */
  private String receiptId(Row row) {
    var visit = row.date() + "." + row.customer();
    return visit + "." + sameDay.merge(visit, 1, Integer::sum);
  }

  private List<Day> days() {
    return steps.entrySet().stream()
        .map(entry -> new Day(entry.getKey(), byCustomer(entry.getValue())))
        .toList();
  }

  private static List<List<Step>> byCustomer(List<Step> steps) {
    var grouped =
        steps.stream()
            .collect(
                Collectors.groupingBy(Step::customer, LinkedHashMap::new, Collectors.toList()));
    return List.copyOf(grouped.values());
  }
}
