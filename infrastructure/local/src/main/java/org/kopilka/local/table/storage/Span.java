package org.kopilka.local.table.storage;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;
import software.amazon.dynamodb.services.local.shared.model.Condition;

/**
 * A part of an order of items.
 *
 * @param from its first place
 * @param to the place behind its last
 */
record Span(String from, String to) {
  /** Everything. */
  static final Span WHOLE = beginningWith("");

  /** What key conditions ask for: one hash value, and perhaps a range of range values. */
  static Span of(OrderedBy keys, Map<String, Condition> conditions) {
    var hash = Place.of(argument(conditions.get(keys.hash()), 0));
    var range = keys.range() == null ? null : conditions.get(keys.range());
    return range == null ? beginningWith(hash) : within(hash, range);
  }

  private static Span within(String hash, Condition range) {
    var value = argument(range, 0);
    var first = hash + Place.of(value);
    var operator = ComparisonOperator.fromValue(range.getComparisonOperator());
    return switch (operator) {
      case EQ -> beginningWith(first);
      case LT -> new Span(hash, first);
      case LE -> new Span(hash, Place.behind(first));
      case GT -> new Span(Place.behind(first), Place.behind(hash));
      case GE -> new Span(first, Place.behind(hash));
      case BETWEEN -> new Span(first, Place.behind(hash + Place.of(argument(range, 1))));
      case BEGINS_WITH -> beginningWith(hash + Place.beginning(value));
      default -> throw new IllegalArgumentException("No key condition: " + operator);
    };
  }

  private static Span beginningWith(String beginning) {
    return new Span(beginning, Place.behind(beginning));
  }

  private static AttributeValue argument(@Nullable Condition condition, int index) {
    if (condition == null) {
      throw new IllegalArgumentException("A query needs a hash value");
    }
    return condition.getAttributeValueList().get(index);
  }

  /** What is left of it behind the item at which the last page ended. */
  Span behind(String place, boolean ascending) {
    return ascending ? new Span(Place.behind(place), to) : new Span(from, place);
  }
}
