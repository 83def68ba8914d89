package org.kopilka.bench.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Keeps the calls of one thread, and makes them again elsewhere with nothing around them. */
public final class Replay implements Between.Watch {
  private final List<DynamoDbRequest> kept = new ArrayList<>();

  @Override
  public Object around(DynamoDbRequest request, Supplier<Object> call) {
    kept.add(request);
    return call.get();
  }

  /** What was kept since it was last taken. */
  public List<DynamoDbRequest> take() {
    var taken = List.copyOf(kept);
    kept.clear();
    return taken;
  }

  /** Makes the calls, in order. */
  public static void make(List<DynamoDbRequest> requests, DynamoDbClient db) {
    for (var request : requests) {
      make(request, db);
    }
  }

  private static void make(DynamoDbRequest request, DynamoDbClient db) {
    switch (request) {
      case GetItemRequest get -> db.getItem(get);
      case BatchGetItemRequest batch -> db.batchGetItem(batch);
      case QueryRequest query -> db.query(query);
      case PutItemRequest put -> db.putItem(put);
      case UpdateItemRequest update -> db.updateItem(update);
      case TransactWriteItemsRequest write -> db.transactWriteItems(write);
      default -> throw new IllegalArgumentException("nobody makes a " + request);
    }
  }
}
