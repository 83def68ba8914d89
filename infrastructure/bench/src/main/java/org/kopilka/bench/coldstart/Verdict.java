package org.kopilka.bench.coldstart;

import java.util.List;
import org.kopilka.bench.coldstart.Budgets.Budget;

/**
 * What a function's starts say of its budget.
 *
 * @param plain without a cache
 * @param cached with an AOT cache
 */
record Verdict(Budget budget, List<Timing> plain, List<Timing> cached) {
  private record Column(long minMs, long medianMs, long madeMs, long workedMs) {
    static Column of(List<Timing> timings) {
      return new Column(
          Timing.minMs(timings),
          Timing.medianMs(timings, Timing::answeredNanos),
          Timing.medianMs(timings, Timing::madeNanos),
          Timing.medianMs(timings, Timing::workedNanos));
    }

    String cells(long budgetMs) {
      return "%6d %6d %6d %6d %6d".formatted(minMs, medianMs, madeMs, workedMs, budgetMs);
    }

    String json(long budgetMs) {
      return """
      {"minMs": %d, "medianMs": %d, "madeMs": %d, "workedMs": %d, "budgetMs": %d}\
      """
          .formatted(minMs, medianMs, madeMs, workedMs, budgetMs);
    }
  }

  boolean isWithin() {
    return Column.of(plain).workedMs() <= budget.plainMs()
        && Column.of(cached).workedMs() <= budget.cachedMs();
  }

  static String head() {
    var columns = "   min median   made worked budget";
    return "%-18s | without a cache: %17s | with an AOT cache:%n%-18s |%s |%s |"
        .formatted("", "", "", columns, columns);
  }

  /** A row under {@link #head}, in milliseconds. */
  String row() {
    return "%-18s |%s |%s | %s"
        .formatted(
            budget.function(),
            Column.of(plain).cells(budget.plainMs()),
            Column.of(cached).cells(budget.cachedMs()),
            isWithin() ? "within" : "BROKEN");
  }

  /** The same as JSON. */
  String json() {
    return """
    {"function": "%s", "plain": %s, "cached": %s}\
    """
        .formatted(
            budget.function(),
            Column.of(plain).json(budget.plainMs()),
            Column.of(cached).json(budget.cachedMs()));
  }
}
