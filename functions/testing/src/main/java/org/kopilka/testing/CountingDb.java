package org.kopilka.testing;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A real client that also counts what is asked of it. Calls that no function makes are not
 * supported.
 */
public final class CountingDb implements DynamoDbClient {
  private final DynamoDbClient db;
  private final Runnable afterEach;
  private final AtomicInteger gets = new AtomicInteger();
  private final AtomicInteger batches = new AtomicInteger();
  private final AtomicInteger items = new AtomicInteger();
  private final AtomicInteger queries = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();

  public CountingDb(DynamoDbClient db) {
    this(db, () -> {});
  }

  /**
   * A client.
   *
   * @param afterEach runs when a call has had its effect: throw here, and its answer is lost
   */
  public CountingDb(DynamoDbClient db, Runnable afterEach) {
    this.db = db;
    this.afterEach = afterEach;
  }

  private <T> T answered(T answer) {
    afterEach.run();
    return answer;
  }

  public int gets() {
    return gets.get();
  }

  /** Calls that read anything. */
  public int calls() {
    return gets.get() + batches.get() + queries.get();
  }

  /** Whole items asked for by their keys. */
  public int items() {
    return items.get();
  }

  public int queries() {
    return queries.get();
  }

  public int writes() {
    return writes.get();
  }

  /** Begins to count anew. */
  public void reset() {
    gets.set(0);
    batches.set(0);
    items.set(0);
    queries.set(0);
    writes.set(0);
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    gets.incrementAndGet();
    items.incrementAndGet();
    return answered(db.getItem(request));
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    batches.incrementAndGet();
    request.requestItems().values().forEach(keys -> items.addAndGet(keys.keys().size()));
    return answered(db.batchGetItem(request));
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    queries.incrementAndGet();
    return answered(db.query(request));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    writes.incrementAndGet();
    return answered(db.putItem(request));
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    writes.incrementAndGet();
    return answered(db.updateItem(request));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    writes.incrementAndGet();
    return answered(db.transactWriteItems(request));
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
