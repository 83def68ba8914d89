package org.kopilka.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.receipt.Kept;

/** What each purchase's line should say of its returns, gathered from the returns' own lines. */
final class ReturnMarks {
  /** A purchase as its line is marked, and what its returns leave of it; null = nothing is kept. */
  private record Mark(Line line, @Nullable Kept left, int returns) {}

  private final Map<String, Mark> byReceipt = new TreeMap<>();

  void add(Line line) {
    switch (line.entry().event()) {
      case Event.PurchaseRecorded purchase ->
          byReceipt.put(
              purchase.receipt().receiptId(), new Mark(line, Kept.all(purchase.bill()), 0));
      case Event.PurchaseReturned returned ->
          byReceipt.computeIfPresent(returned.receiptId(), (_, mark) -> after(mark, returned));
      default -> {
        // Nothing else marks a line.
      }
    }
  }

  private static Mark after(Mark mark, Event.PurchaseReturned returned) {
    var left = mark.left() == null ? null : mark.left().without(returned.parts()).orElse(null);
    return new Mark(mark.line(), left, mark.returns() + 1);
  }

  List<Finding> findings() {
    var found = new ArrayList<Finding>();
    for (var mark : byReceipt.values()) {
      var line = mark.line();
      var where = "line " + line.entry().seq();
      if (line.returns() != mark.returns()) {
        found.add(Finding.of(where, "returns", line.returns(), mark.returns()));
      }
      var kept = mark.returns() == 0 ? null : mark.left();
      if (!String.valueOf(line.kept()).equals(String.valueOf(kept))) {
        found.add(Finding.of(where, "kept", String.valueOf(line.kept()), String.valueOf(kept)));
      }
    }
    return found;
  }
}
