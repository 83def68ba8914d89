package org.kopilka.local.table.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/** Rows in the order of a key: the table's or an index's. Not safe for several threads. */
final class Ordered {
  private final int number;
  private final OrderedBy keys;
  private final NavigableMap<String, Row> rows = new TreeMap<>();

  /**
   * No rows yet.
   *
   * @param number of this order among the table's
   */
  Ordered(int number, OrderedBy keys) {
    this.number = number;
    this.keys = keys;
  }

  OrderedBy keys() {
    return keys;
  }

  @Nullable Row get(Map<String, AttributeValue> key) {
    var place = keys.place(key);
    return place == null ? null : rows.get(place);
  }

  /** Puts a row where its item belongs, or nowhere if the item lacks an attribute of the key. */
  void arrange(Row row) {
    var place = keys.place(row.item());
    if (!Objects.equals(place, row.place(number))) {
      remove(row);
      row.stand(number, place);
      if (place != null) {
        rows.put(place, row);
      }
    }
  }

  void remove(Row row) {
    var place = row.place(number);
    if (place != null) {
      rows.remove(place);
      row.stand(number, null);
    }
  }

  Collection<Row> rows() {
    return rows.values();
  }

  /**
   * Items of a span.
   *
   * @param limit how many at most; null or below 0: all
   */
  List<Map<String, AttributeValue>> page(Span span, boolean ascending, @Nullable Long limit) {
    if (span.from().compareTo(span.to()) > 0) {
      return List.of();
    }
    var part = rows.subMap(span.from(), true, span.to(), false);
    return (ascending ? part : part.descendingMap())
        .values().stream()
            .limit(limit == null || limit < 0 ? Long.MAX_VALUE : limit)
            .map(row -> Copies.of(row.item()))
            .toList();
  }
}
