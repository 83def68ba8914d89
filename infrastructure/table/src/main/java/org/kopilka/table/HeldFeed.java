package org.kopilka.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.value.Sizes;

/** Changes of a table in memory until they are read. */
final class HeldFeed implements ChangeFeed {
  private final Definition definition;
  private List<Change> unread = new ArrayList<>();
  private long number;

  HeldFeed(Definition definition) {
    this.definition = definition;
  }

  @Override
  public synchronized List<Change> next() {
    if (unread.isEmpty()) {
      return List.of();
    }
    var read = unread;
    unread = new ArrayList<>();
    return read;
  }

  /** Adds a change; what changes nothing is none. */
  synchronized void add(@Nullable Row before, @Nullable Row after) {
    var row = after == null ? before : after;
    if (row == null || isSame(before, after)) {
      return;
    }
    var keys = definition.key().of(row.item());
    unread.add(
        new Change(
            Long.toString(++number),
            event(before, after),
            keys,
            after == null ? null : after.item(),
            Sizes.of(keys) + (after == null ? 0L : after.bytes())));
  }

  private static boolean isSame(@Nullable Row before, @Nullable Row after) {
    return before != null && after != null && before.item().equals(after.item());
  }

  private static String event(@Nullable Row before, @Nullable Row after) {
    if (before == null) {
      return "INSERT";
    }
    return after == null ? "REMOVE" : "MODIFY";
  }
}
