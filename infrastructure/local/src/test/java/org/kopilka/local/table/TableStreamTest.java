package org.kopilka.local.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

class TableStreamTest {
  private static final long HOUR_MS = 3_600_000;

  private AmazonDynamoDBLocal dynamo;
  private DynamoDbClient client;
  private TableStream stream;

  @BeforeEach
  void open() {
    dynamo = DynamoDBEmbedded.create();
    client = dynamo.dynamoDbClient();
    client.createTable(table());
    var arn = client.describeTable(r -> r.tableName("table")).table().latestStreamArn();
    stream = new TableStream(dynamo.dynamoDbStreamsClient(), arn);
  }

  private static CreateTableRequest table() {
    var pk = AttributeDefinition.builder().attributeName("pk").attributeType("S").build();
    var key = KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build();
    return CreateTableRequest.builder()
        .tableName("table")
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(pk)
        .keySchema(key)
        .streamSpecification(
            spec -> spec.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))
        .build();
  }

  @AfterEach
  void close() {
    dynamo.shutdown();
  }

  @Test
  void readsWhatWasWrittenOnceAndInOrder() {
    put("a");
    put("b");
    assertThat(read()).containsExactly("a", "b");
    assertThat(read()).isEmpty();

    put("c");
    assertThat(read()).containsExactly("c");
  }

  @Test
  void goesOnWithTheNextShard() {
    put("a");
    dynamo.triggerShardRollovers();
    put("b");
    assertThat(read()).containsExactly("a", "b");

    dynamo.triggerShardRollovers();
    put("c");
    assertThat(read()).containsExactly("c");
  }

  @Test
  void goesOnAfterHoursWithoutAnything() {
    put("a");
    assertThat(read()).containsExactly("a");

    dynamo.dilateEventTimes(5 * HOUR_MS);
    put("b");
    assertThat(read()).containsExactly("b");
  }

  @Test
  void goesOnAfterDaysWithoutAnything() {
    put("a");
    assertThat(read()).containsExactly("a");

    dynamo.dilateEventTimes(30 * HOUR_MS);
    dynamo.dilateEventTimes(30 * HOUR_MS);
    put("b");
    assertThat(read()).containsExactly("b");
  }

  private void put(String id) {
    client.putItem(r -> r.tableName("table").item(Map.of("pk", AttributeValue.fromS(id))));
  }

  private List<String> read() {
    return stream.next().stream()
        .flatMap(change -> change.keys().values().stream())
        .map(AttributeValue::s)
        .toList();
  }
}
