package org.kopilka.local.table;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** A table with an index by its number {@code n}, one by its text {@code s}, and a stream. */
final class ThingsTable {
  static final String NAME = "things";

  private ThingsTable() {}

  static CreateTableResponse create(DynamoDbClient db) {
    return db.createTable(
        r ->
            r.tableName(NAME)
                .billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(
                    attribute("h", "S"),
                    attribute("r", "N"),
                    attribute("g", "S"),
                    attribute("n", "N"),
                    attribute("s", "S"))
                .keySchema(key("h", "r"))
                .globalSecondaryIndexes(index("by-n", "n"), index("by-s", "s"))
                .streamSpecification(s -> s.streamEnabled(true).streamViewType("NEW_IMAGE")));
  }

  private static AttributeDefinition attribute(String name, String type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static GlobalSecondaryIndex index(String name, String range) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key("g", range))
        .projection(p -> p.projectionType("ALL"))
        .build();
  }

  private static List<KeySchemaElement> key(String hash, String range) {
    return List.of(
        KeySchemaElement.builder().attributeName(hash).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(range).keyType(KeyType.RANGE).build());
  }
}
