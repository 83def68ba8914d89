package org.kopilka.local.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.local.table.storage.HeapStorage;
import org.kopilka.local.table.storage.RememberedDefinitions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The storage on the heap against DynamoDB Local's own: whatever is asked, the answers are equal.
 */
class HeapStorageTest {
  private static final String TABLE = ThingsTable.NAME;

  private LocalDynamo heap;
  private LocalDynamo sqlite;

  @BeforeEach
  void open() {
    heap = LocalDynamo.on(new HeapStorage());
    sqlite = LocalDynamo.on(new RememberedDefinitions());
    same(db -> ThingsTable.create(db).tableDescription().keySchema());
  }

  @AfterEach
  void close() {
    heap.close();
    sqlite.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void answersAsDynamoDbLocalDoes(long seed) {
    var asks = new Asks(new Random(seed));
    for (int i = 0; i < 400; i++) {
      same(asks.next());
    }
    same(db -> db.scan(r -> r.tableName(TABLE)).items().stream().map(Map::entrySet).count());
    same(db -> db.describeTable(r -> r.tableName(TABLE)).table().itemCount());
    var expected = told(sqlite);
    var told = told(heap);
    assertThat(told).isNotEmpty().hasSameSizeAs(expected);
    for (int i = 0; i < told.size(); i++) {
      assertThat(told.get(i)).as("change " + i).isEqualTo(expected.get(i));
    }
  }

  @Test
  void undoesATransactionThatFails() {
    var first = TransactWriteItem.builder().put(p -> p.tableName(TABLE).item(Asks.item("x", "1")));
    var second =
        TransactWriteItem.builder()
            .put(
                p ->
                    p.tableName(TABLE)
                        .item(Asks.item("y", "1"))
                        .conditionExpression("attribute_exists(h)"));
    same(db -> db.transactWriteItems(r -> r.transactItems(first.build(), second.build())));
    assertThat(heap.client().scan(r -> r.tableName(TABLE)).items()).isEmpty();
    assertThat(told(heap)).isEmpty();
  }

  @Test
  void givesCopies() {
    var nested = Map.of("in", AttributeValue.fromL(List.of(AttributeValue.fromS("one"))));
    var item =
        Map.of("h", Asks.text("x"), "r", Asks.number("1"), "m", AttributeValue.fromM(nested));
    same(db -> db.putItem(r -> r.tableName(TABLE).item(item)));
    same(
        db ->
            db.updateItem(
                r ->
                    r.tableName(TABLE)
                        .key(Asks.item("x", "1"))
                        .updateExpression("SET m.#in[0] = :two, s = :two REMOVE n")
                        .conditionExpression("attribute_not_exists(q)")
                        .expressionAttributeNames(Map.of("#in", "in"))
                        .expressionAttributeValues(Map.of(":two", Asks.text("two")))
                        .returnValues("ALL_OLD")));
    same(db -> db.getItem(r -> r.tableName(TABLE).key(Asks.item("x", "1"))).item());
    assertThat(told(heap)).hasSize(2).isEqualTo(told(sqlite));
  }

  private void same(Function<DynamoDbClient, Object> call) {
    assertThat(answer(heap, call)).isEqualTo(answer(sqlite, call));
  }

  private static Object answer(LocalDynamo dynamo, Function<DynamoDbClient, Object> call) {
    try {
      return call.apply(dynamo.client());
    } catch (TransactionCanceledException e) {
      return e.cancellationReasons();
    } catch (DynamoDbException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** What a stream told: kind, key and image of each change, in order. */
  private static List<List<Object>> told(LocalDynamo dynamo) {
    var arn = dynamo.client().describeTable(r -> r.tableName(TABLE)).table().latestStreamArn();
    var streams = dynamo.streams();
    var shard = streams.describeStream(r -> r.streamArn(arn)).streamDescription().shards();
    var iterator =
        streams
            .getShardIterator(
                r ->
                    r.streamArn(arn)
                        .shardId(shard.getFirst().shardId())
                        .shardIteratorType("TRIM_HORIZON"))
            .shardIterator();
    var told = new ArrayList<List<Object>>();
    for (var records = List.<Record>of(); iterator != null; ) {
      var from = iterator;
      var answer = streams.getRecords(r -> r.shardIterator(from).limit(50));
      records = answer.records();
      records.forEach(r -> told.add(tale(r)));
      iterator = records.isEmpty() ? null : answer.nextShardIterator();
    }
    return told;
  }

  private static List<Object> tale(Record record) {
    var change = record.dynamodb();
    return List.of(
        record.eventNameAsString(), change.keys(), change.newImage(), change.sizeBytes());
  }
}
