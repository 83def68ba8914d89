package org.kopilka.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.kopilka.testing.LedgerTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The key of the only item in the table. */
final class Only {
  private Only() {}

  static Map<String, AttributeValue> item(DynamoDbClient db) {
    var items = db.scan(r -> r.tableName(LedgerTable.NAME)).items();
    assertThat(items).hasSize(1);
    var item = items.getFirst();
    assertThat(item.toString()).as("only the hash is kept").doesNotContain("till-key");
    return Map.of(
        "pk", item.getOrDefault("pk", AttributeValue.fromS("")),
        "sk", item.getOrDefault("sk", AttributeValue.fromS("")));
  }
}
