package org.kopilka.table;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** A table with an index by its number {@code n}, one by its text {@code s}, and a stream. */
final class ThingsTable {
  static final String NAME = "things";

  private ThingsTable() {}

  static CreateTableRequest definition() {
    return CreateTableRequest.builder()
        .tableName(NAME)
        .billingMode("PAY_PER_REQUEST")
        .attributeDefinitions(
            attribute("h", "S"),
            attribute("r", "N"),
            attribute("g", "S"),
            attribute("n", "N"),
            attribute("s", "S"))
        .keySchema(key("h", "r"))
        .globalSecondaryIndexes(index("by-n", "n", "ALL"), index("by-s", "s", "KEYS_ONLY"))
        .streamSpecification(s -> s.streamEnabled(true).streamViewType("NEW_IMAGE"))
        .build();
  }

  private static AttributeDefinition attribute(String name, String type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static GlobalSecondaryIndex index(String name, String range, String projection) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key("g", range))
        .projection(p -> p.projectionType(projection))
        .build();
  }

  private static List<KeySchemaElement> key(String hash, String range) {
    return List.of(
        KeySchemaElement.builder().attributeName(hash).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(range).keyType(KeyType.RANGE).build());
  }

  /** A key, and an item that has nothing else. */
  static Map<String, AttributeValue> item(String hash, String range) {
    return Map.of("h", text(hash), "r", number(range));
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(String value) {
    return AttributeValue.fromN(value);
  }
}
