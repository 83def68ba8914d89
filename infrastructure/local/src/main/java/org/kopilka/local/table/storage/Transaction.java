package org.kopilka.local.table.storage;

import java.util.ArrayList;
import java.util.List;

/** What a transaction did so far: to be told when it commits, or undone from its end. */
final class Transaction {
  private final List<Change> changes = new ArrayList<>();

  void add(Change change) {
    changes.add(change);
  }

  List<Change> changes() {
    return changes;
  }
}
