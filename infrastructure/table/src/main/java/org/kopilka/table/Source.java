package org.kopilka.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is queried: the table or an index.
 *
 * @param order its number among the orders of the table's rows
 * @param index its name; null: the table itself
 * @param own the table's key
 * @param mayLag whether an older state of it will do
 */
record Source(
    int order, @Nullable String index, Key key, Key own, boolean keysOnly, boolean mayLag) {

  static Source table(Definition definition, boolean consistent) {
    return new Source(Order.TABLE, null, definition.key(), definition.key(), false, !consistent);
  }

  static Source index(Definition definition, int number) {
    var index = definition.indexes().get(number);
    return new Source(
        number + 1, index.name(), index.key(), definition.key(), index.keysOnly(), true);
  }

  /** Refuses a filter of a query that asks for its key, or for what it does not show. */
  void checkFilter(Set<String> attributes) {
    for (var name : key.names()) {
      if (attributes.contains(name)) {
        throw Refusal.invalid(
            "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                + name);
      }
    }
    var hidden = attributes.stream().filter(name -> keysOnly && part(name) == null).toList();
    if (!hidden.isEmpty()) {
      throw Refusal.invalidParameter(
          "Secondary index "
              + index
              + " does not project one or more filter attributes: "
              + hidden);
    }
  }

  /** What it shows of an item. */
  Map<String, AttributeValue> shown(Row row) {
    return keysOnly ? keys(row) : row.item();
  }

  /** Where a row stands in it, as a later page is told. */
  Map<String, AttributeValue> keys(Row row) {
    if (index == null) {
      return key.of(row.item());
    }
    var keys = new HashMap<>(own.of(row.item()));
    keys.putAll(key.of(row.item()));
    return keys;
  }

  /** How many attributes those are. */
  int keyCount() {
    return (int) Stream.concat(key.names().stream(), own.names().stream()).distinct().count();
  }

  /** An attribute of one of the keys. */
  Key.@Nullable Part part(String name) {
    var part = key.part(name);
    return part == null ? own.part(name) : part;
  }
}
