package org.kopilka.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long each function that a till waits for may take, as {@code budgets.csv} has it.
 *
 * @param byFunction by logical id
 */
record Budgets(Map<String, Budget> byFunction) {
  /**
   * One function's.
   *
   * @param event the file of its first event
   * @param plainMs at most, median, without a cache
   * @param cachedMs at most, median, with an AOT cache
   */
  record Budget(String function, Path event, long plainMs, long cachedMs) {}

  static Budgets read(Path file) throws IOException {
    return of(Files.readAllLines(file));
  }

  static Budgets of(List<String> lines) {
    return new Budgets(
        lines.stream()
            .filter(line -> !line.startsWith("#") && !line.startsWith("function,"))
            .map(line -> budget(line.split(",")))
            .collect(Collectors.toMap(Budget::function, budget -> budget)));
  }

  private static Budget budget(String[] cells) {
    return new Budget(
        cells[0], Path.of(cells[1]), Long.parseLong(cells[2]), Long.parseLong(cells[3]));
  }

  /**
   * A function's budget.
   *
   * @throws IllegalStateException if it has none: a function behind a route is not forgotten
   */
  Budget of(String function) {
    var budget = byFunction.get(function);
    if (budget == null) {
      throw new IllegalStateException("budgets.csv has no line for " + function);
    }
    return budget;
  }
}
