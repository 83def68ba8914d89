package org.kopilka.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** The table of template.yaml in an embedded DynamoDB: real conditions, real transactions. */
public final class LedgerTable implements AutoCloseable {
  public static final String NAME = "kopilka-test";

  /** Hundreds of tests begin with a table; the template is read once. */
  private static final CreateTableRequest DEFINITION = read();

  private final AmazonDynamoDBLocal dynamo;

  private LedgerTable(AmazonDynamoDBLocal dynamo) {
    this.dynamo = dynamo;
  }

  /** A fresh, empty table in memory. */
  public static LedgerTable create() {
    var table = new LedgerTable(DynamoDBEmbedded.create());
    table.db().createTable(definition());
    return table;
  }

  public DynamoDbClient db() {
    return dynamo.dynamoDbClient();
  }

  @Override
  public void close() {
    dynamo.shutdown();
  }

  /** The table of template.yaml, under {@link #NAME}. */
  public static CreateTableRequest definition() {
    return DEFINITION;
  }

  private static CreateTableRequest read() {
    try {
      var template = new YAMLMapper().readTree(Repository.file("template.yaml").toFile());
      return definition(template.path("Resources").path("Table").path("Properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CreateTableRequest definition(JsonNode table) {
    var attributes = new ArrayList<AttributeDefinition>();
    for (var attribute : table.path("AttributeDefinitions")) {
      attributes.add(
          AttributeDefinition.builder()
              .attributeName(attribute.path("AttributeName").asText())
              .attributeType(attribute.path("AttributeType").asText())
              .build());
    }
    return CreateTableRequest.builder()
        .tableName(NAME)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(attributes)
        .keySchema(keys(table.path("KeySchema")))
        .globalSecondaryIndexes(indexes(table.path("GlobalSecondaryIndexes")))
        .build();
  }

  private static List<GlobalSecondaryIndex> indexes(JsonNode indexes) {
    var all = new ArrayList<GlobalSecondaryIndex>();
    for (var index : indexes) {
      all.add(
          GlobalSecondaryIndex.builder()
              .indexName(index.path("IndexName").asText())
              .keySchema(keys(index.path("KeySchema")))
              .projection(
                  p -> p.projectionType(index.path("Projection").path("ProjectionType").asText()))
              .build());
    }
    return all;
  }

  private static List<KeySchemaElement> keys(JsonNode keys) {
    var all = new ArrayList<KeySchemaElement>();
    for (var key : keys) {
      all.add(
          KeySchemaElement.builder()
              .attributeName(key.path("AttributeName").asText())
              .keyType(key.path("KeyType").asText())
              .build());
    }
    return all;
  }
}
