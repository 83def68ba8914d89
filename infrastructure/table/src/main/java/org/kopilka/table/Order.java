package org.kopilka.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows in the order of a key: the table's or an index's. Not safe for several threads. */
final class Order {
  /** The number of the table's own; those of its indexes follow. */
  static final int TABLE = 0;

  private final int number;
  private final List<String> attributes;
  private final NavigableMap<Place, Row> rows = new TreeMap<>();

  /**
   * No rows yet.
   *
   * @param number of this order among the table's
   * @param attributes that it goes by, in an index with the table's own key for what is equal
   */
  Order(int number, List<String> attributes) {
    this.number = number;
    this.attributes = List.copyOf(attributes);
  }

  /** Where an item belongs, or null if it lacks one of the attributes. */
  @Nullable Place place(Map<String, AttributeValue> item) {
    var place = new PlaceWriter();
    for (var attribute : attributes) {
      var value = item.get(attribute);
      if (value == null) {
        return null;
      }
      place.add(value);
    }
    return place.place();
  }

  @Nullable Row get(Place place) {
    return rows.get(place);
  }

  void replace(@Nullable Row before, @Nullable Row after) {
    var from = before == null ? null : before.place(number);
    var to = after == null ? null : after.place(number);
    if (from != null && !from.equals(to)) {
      rows.remove(from);
    }
    if (to != null && after != null) {
      rows.put(to, after);
    }
  }

  /** The rows of a span. */
  Collection<Row> within(Span span, boolean ascending) {
    if (span.from().compareTo(span.to()) >= 0) {
      return List.of();
    }
    var part = rows.subMap(span.from(), true, span.to(), false);
    return (ascending ? part : part.descendingMap()).values();
  }

  /** The same with copies of a span's rows, for changes of its own. */
  Order copy(Span span) {
    var copy = new Order(number, attributes);
    for (var row : within(span, true)) {
      copy.replace(null, row);
    }
    return copy;
  }
}
