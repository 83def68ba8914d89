package org.kopilka.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.expression.Bindings;
import org.kopilka.table.expression.Condition;
import org.kopilka.table.expression.KeyCondition;
import org.kopilka.table.expression.Relation;
import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads key conditions: one hash value, and perhaps a range of range values. */
final class KeyRange {
  private KeyRange() {}

  static Span of(Key key, Condition condition, Bindings bindings) {
    var parts = KeyCondition.of(condition, bindings);
    var hash = only(parts, key.hash());
    if (!(hash instanceof KeyCondition.Related(var name, var relation, var value))
        || relation != Relation.EQUAL) {
      throw hash == null
          ? missing(key.hash())
          : Refusal.invalid("Query key condition not supported");
    }
    checkType(key.hash(), value);
    var rangePart = key.range();
    var range = rangePart == null ? null : only(parts, rangePart);
    if (parts.size() > (range == null ? 1 : 2)) {
      throw rangePart == null || range != null
          ? Refusal.invalid("Query key condition not supported")
          : missing(rangePart);
    }
    if (range != null && rangePart != null) {
      checkTypes(rangePart, range);
    }
    return Span.of(value, range);
  }

  private static @Nullable KeyCondition only(List<KeyCondition> parts, Key.Part part) {
    var found = parts.stream().filter(each -> each.attribute().equals(part.name())).toList();
    if (found.size() > 1) {
      throw Refusal.invalid("KeyConditionExpressions must only contain one condition per key");
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  private static RuntimeException missing(Key.Part part) {
    return Refusal.invalid("Query condition missed key schema element: " + part.name());
  }

  private static void checkTypes(Key.Part part, KeyCondition condition) {
    switch (condition) {
      case KeyCondition.Related related -> checkType(part, related.value());
      case KeyCondition.Within within -> {
        checkType(part, within.low());
        checkType(part, within.high());
      }
      case KeyCondition.Beginning beginning -> checkType(part, beginning.value());
    }
  }

  private static void checkType(Key.Part part, AttributeValue value) {
    if (value.type() != part.type()) {
      throw Refusal.invalidParameter("Condition parameter type does not match schema type");
    }
    if (value.s() != null && value.s().isEmpty()) {
      throw Refusal.invalid(
          "One or more parameter values are not valid. The AttributeValue for a key attribute"
              + " cannot contain an empty string value. Key: "
              + part.name());
    }
  }
}
