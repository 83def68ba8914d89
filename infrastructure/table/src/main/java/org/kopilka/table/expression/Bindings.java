package org.kopilka.table.expression;

import java.util.Map;
import org.kopilka.table.value.Refusal;
import org.kopilka.table.value.WellFormed;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What the placeholders of a request's expressions stand for. */
public record Bindings(Map<String, String> names, Map<String, AttributeValue> values) {
  /** No placeholders. */
  public static final Bindings NONE = new Bindings(Map.of(), Map.of());

  /** Those of a request, values as they are kept. */
  public static Bindings of(Map<String, String> names, Map<String, AttributeValue> values) {
    try {
      return new Bindings(names, WellFormed.item(values));
    } catch (DynamoDbException e) {
      throw Refusal.invalid(
          "ExpressionAttributeValues contains invalid value: "
              + e.awsErrorDetails().errorMessage());
    }
  }

  AttributeValue value(String placeholder) {
    var value = values.get(placeholder);
    if (value == null) {
      throw new IllegalStateException("unchecked placeholder " + placeholder);
    }
    return value;
  }
}
