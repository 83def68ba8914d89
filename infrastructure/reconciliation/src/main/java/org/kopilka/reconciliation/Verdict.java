package org.kopilka.reconciliation;

import java.util.List;
import java.util.stream.Stream;
import org.kopilka.store.ledger.StoredAccount;

/**
 * What came of comparing an account with its lines.
 *
 * @param stored the item it was compared with
 * @param item what of the item is not as the lines say
 */
record Verdict(
    String programme, String accountId, StoredAccount stored, Retold retold, List<Finding> item) {
  Verdict {
    item = List.copyOf(item);
  }

  boolean agrees() {
    return findings().isEmpty();
  }

  /** All that is not as it should be, in words. */
  List<String> findings() {
    return Stream.of(retold.breaks(), retold.disputes(), retold.others(), item)
        .flatMap(List::stream)
        .map(Object::toString)
        .toList();
  }

  /** Lines for a person to read. */
  String text() {
    var text = new StringBuilder();
    text.append("%s account %s: %d lines, ".formatted(programme, accountId, retold.lines()));
    text.append(agrees() ? "agrees" : "DIFFERS");
    findings().forEach(finding -> text.append("\n  ").append(finding));
    if (!item.isEmpty() && retold.standsAt() > 0) {
      text.append("\n  account's item: stands as line %d left it".formatted(retold.standsAt()));
    }
    return text.toString();
  }
}
