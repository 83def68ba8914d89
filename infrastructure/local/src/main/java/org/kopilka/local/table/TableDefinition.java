package org.kopilka.local.table;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.local.template.Stack;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The template's table in DynamoDB's words. */
public final class TableDefinition {
  private TableDefinition() {}

  /** The request that makes it. */
  public static CreateTableRequest request(Stack.Table table) {
    return CreateTableRequest.builder()
        .tableName(table.name())
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(attributes(table))
        .keySchema(key(table.key()))
        .globalSecondaryIndexes(indexes(table))
        .streamSpecification(stream(table))
        .build();
  }

  static StreamSpecification stream(Stack.Table table) {
    return StreamSpecification.builder()
        .streamEnabled(true)
        .streamViewType(table.streamView())
        .build();
  }

  /** Whether a table that was made before is the one that the template asks for now. */
  static boolean fits(TableDescription existing, Stack.Table table) {
    var indexes =
        existing.globalSecondaryIndexes().stream()
            .map(GlobalSecondaryIndexDescription::indexName)
            .sorted()
            .toList();
    var wanted = table.indexes().stream().map(Stack.Index::name).sorted().toList();
    return existing.keySchema().equals(key(table.key())) && indexes.equals(wanted);
  }

  private static List<AttributeDefinition> attributes(Stack.Table table) {
    return table.attributeTypes().entrySet().stream()
        .map(
            each ->
                AttributeDefinition.builder()
                    .attributeName(each.getKey())
                    .attributeType(each.getValue())
                    .build())
        .toList();
  }

  /** Null if there are none: DynamoDB refuses an empty list. */
  private static @Nullable List<GlobalSecondaryIndex> indexes(Stack.Table table) {
    return table.indexes().isEmpty()
        ? null
        : table.indexes().stream().map(TableDefinition::index).toList();
  }

  private static GlobalSecondaryIndex index(Stack.Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(key(index.key()))
        .projection(projection -> projection.projectionType(index.projection()))
        .build();
  }

  private static List<KeySchemaElement> key(Stack.Key key) {
    return Stream.concat(
            Stream.of(element(key.hash(), KeyType.HASH)),
            Stream.ofNullable(key.range()).map(range -> element(range, KeyType.RANGE)))
        .toList();
  }

  private static KeySchemaElement element(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }
}
