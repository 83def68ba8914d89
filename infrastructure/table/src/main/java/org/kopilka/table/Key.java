package org.kopilka.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes that make a key of a table or an index, hash first. */
record Key(Part hash, @Nullable Part range) {

  /**
   * An attribute of a key.
   *
   * @param type S, N or B
   */
  record Part(String name, AttributeValue.Type type) {}

  List<Part> parts() {
    return range == null ? List.of(hash) : List.of(hash, range);
  }

  Set<String> names() {
    return range == null ? Set.of(hash.name()) : Set.of(hash.name(), range.name());
  }

  @Nullable Part part(String name) {
    return parts().stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  /** What of an item is its key. */
  Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
    var first = value(item, hash);
    return range == null
        ? Map.of(hash.name(), first)
        : Map.of(hash.name(), first, range.name(), value(item, range));
  }

  private static AttributeValue value(Map<String, AttributeValue> item, Part part) {
    var value = item.get(part.name());
    if (value == null) {
      throw new IllegalArgumentException("an item without its key");
    }
    return value;
  }
}
