package org.kopilka.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A real client that reckons capacity as DynamoDB charges it (developer guide, "Capacity units"): a
 * write is one unit for each kilobyte begun of the larger of before and after, two in a
 * transaction, and one for each index entry put or removed; a read one for each four kilobytes
 * begun, half when it is not consistent.
 */
public final class MeteredDb implements DynamoDbClient {
  private static final List<String> INDEXED = List.of("h", "dm", "de", "dt");

  private final DynamoDbClient db;
  private final BiConsumer<String, Map<String, AttributeValue>> stream;
  private long writeUnits;
  private long halfReadUnits;
  private int lastUnits;
  private List<String> lastBill = new ArrayList<>();

  /**
   * A client.
   *
   * @param stream takes each image as the table's stream tells it, with INSERT or MODIFY
   */
  public MeteredDb(DynamoDbClient db, BiConsumer<String, Map<String, AttributeValue>> stream) {
    this.db = db;
    this.stream = stream;
  }

  /** Write units so far. */
  public long writeUnits() {
    return writeUnits;
  }

  /** Write units of the last write. */
  public int lastUnits() {
    return lastUnits;
  }

  /** How they come together. */
  public List<String> lastBill() {
    return List.copyOf(lastBill);
  }

  /** Read units so far, counted by halves. */
  public long halfReadUnits() {
    return halfReadUnits;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    var writes = request.transactItems();
    var before = writes.stream().map(this::read).toList();
    var answer = db.transactWriteItems(request);
    begin();
    for (int i = 0; i < writes.size(); i++) {
      wrote(2, before.get(i), read(writes.get(i)));
    }
    return answer;
  }

  private Map<String, AttributeValue> read(TransactWriteItem write) {
    return write.put() == null
        ? read(write.update().tableName(), write.update().key())
        : read(write.put().tableName(), key(write.put().item()));
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    var key = new HashMap<>(item);
    key.keySet().retainAll(List.of("pk", "sk"));
    return key;
  }

  private Map<String, AttributeValue> read(String table, Map<String, AttributeValue> key) {
    return db.getItem(r -> r.tableName(table).key(key).consistentRead(true)).item();
  }

  private void begin() {
    lastUnits = 0;
    lastBill = new ArrayList<>();
  }

  private void wrote(
      int factor, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    var size = Math.max(ItemSize.of(before), ItemSize.of(after));
    var item = factor * Math.ceilDiv(size, 1024);
    var indexes = INDEXED.stream().mapToInt(name -> moved(name, before, after)).sum();
    writeUnits += item + indexes;
    lastUnits += item + indexes;
    lastBill.add("%s %d bytes = %d + index entries %d".formatted(type(after), size, item, indexes));
    stream.accept(before.isEmpty() ? "INSERT" : "MODIFY", after);
  }

  private static String type(Map<String, AttributeValue> item) {
    var type = item.get("t");
    return type == null ? "item" : type.s();
  }

  private static int moved(
      String name, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    return Objects.equals(before.get(name), after.get(name))
        ? 0
        : (int) Stream.of(before, after).filter(item -> item.containsKey(name)).count();
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    var before = read(request.tableName(), key(request.item()));
    var answer = db.putItem(request);
    begin();
    wrote(1, before, request.item());
    return answer;
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    var before = read(request.tableName(), request.key());
    var answer = db.updateItem(request);
    begin();
    wrote(1, before, read(request.tableName(), request.key()));
    return answer;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    var answer = db.getItem(request);
    halfReadUnits +=
        fourKilobytes(ItemSize.of(answer.item())) * consistent(request.consistentRead());
    return answer;
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    var answer = db.batchGetItem(request);
    for (var items : answer.responses().values()) {
      items.forEach(item -> halfReadUnits += 2 * fourKilobytes(ItemSize.of(item)));
    }
    return answer;
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    var answer = db.query(request);
    var size = answer.items().stream().mapToInt(ItemSize::of).sum();
    halfReadUnits += fourKilobytes(size) * consistent(request.consistentRead());
    return answer;
  }

  private static long fourKilobytes(int bytes) {
    return Math.max(1, Math.ceilDiv(bytes, 4096));
  }

  private static int consistent(Boolean read) {
    return Boolean.TRUE.equals(read) ? 2 : 1;
  }

  @Override
  public String serviceName() {
    return db.serviceName();
  }

  @Override
  public void close() {
    db.close();
  }
}
