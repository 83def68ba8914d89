package org.kopilka.accrual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kopilka.store.Attributes;
import org.kopilka.testing.ItemSize;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
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
 * A real client that also reckons what the last transaction of puts costs in write units: two per
 * started kilobyte of each item, the larger of before and after, and one per index entry that is
 * put or removed (developer guide, "Capacity units").
 */
final class MeteredDb implements DynamoDbClient {

  /** Per index an attribute of its key that the other indexes have not. */
  private static final List<String> INDEXED = List.of("h", "dm", "de", "dt");

  private final DynamoDbClient db;
  private List<String> last = List.of();
  private int units;

  MeteredDb(DynamoDbClient db) {
    this.db = db;
  }

  /** Write units of the last transaction. */
  int units() {
    return units;
  }

  /** How they come together. */
  List<String> bill() {
    return last;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    last = new ArrayList<>();
    units = 0;
    request.transactItems().stream()
        .map(TransactWriteItem::put)
        .filter(Objects::nonNull)
        .forEach(this::reckon);
    return db.transactWriteItems(request);
  }

  private void reckon(Put put) {
    var after = put.item();
    var key = Map.of("pk", after.get("pk"), "sk", after.get("sk"));
    var before = db.getItem(r -> r.tableName(put.tableName()).key(key)).item();
    var size = Math.max(ItemSize.of(before), ItemSize.of(after));
    var item = 2 * Math.ceilDiv(size, 1024);
    var indexes = INDEXED.stream().mapToInt(name -> moved(name, before, after)).sum();
    last.add(
        "%s %d bytes = %d + index entries %d"
            .formatted(Attributes.text(after, "t"), size, item, indexes));
    units += item + indexes;
  }

  /** An entry whose key changes is one removed and one put. */
  private static int moved(
      String name, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    if (Objects.equals(before.get(name), after.get(name))) {
      return 0;
    }
    return (int) Stream.of(before, after).filter(item -> item.containsKey(name)).count();
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return db.getItem(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return db.query(request);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return db.putItem(request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return db.updateItem(request);
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
