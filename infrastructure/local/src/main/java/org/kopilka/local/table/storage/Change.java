package org.kopilka.local.table.storage;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/**
 * What a write did.
 *
 * @param before null: nothing was there
 * @param after null: nothing is there any more
 */
record Change(
    String table,
    @Nullable Map<String, AttributeValue> before,
    @Nullable Map<String, AttributeValue> after) {

  /** Whether it left everything as it was: a stream does not tell of that. */
  boolean isNone() {
    return before != null && before.equals(after);
  }

  /** What takes it back. */
  Change reversed() {
    return new Change(table, /* before= */ after, /* after= */ before);
  }

  /** The item as it is, or as it last was. */
  Map<String, AttributeValue> item() {
    var item = after == null ? before : after;
    if (item == null) {
      throw new IllegalStateException("A change of nothing to nothing");
    }
    return item;
  }
}
