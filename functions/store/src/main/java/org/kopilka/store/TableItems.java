package org.kopilka.store;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The one table: its name, and reading an item of it as it stands now. */
public record TableItems(DynamoDbClient db, String name) {

  /** An item, strongly consistent. */
  public Optional<Map<String, AttributeValue>> get(String pk, String sk) {
    var answer =
        db.getItem(r -> r.tableName(name).key(Attributes.key(pk, sk)).consistentRead(true));
    return answer.hasItem() && !answer.item().isEmpty()
        ? Optional.of(answer.item())
        : Optional.empty();
  }

  /** Changes an item if it is as it should be; whether it was. */
  public boolean update(
      String pk, String sk, String update, String condition, Map<String, AttributeValue> values) {
    try {
      db.updateItem(
          r ->
              r.tableName(name)
                  .key(Attributes.key(pk, sk))
                  .updateExpression(update)
                  .conditionExpression(condition)
                  .expressionAttributeValues(values));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }
}
