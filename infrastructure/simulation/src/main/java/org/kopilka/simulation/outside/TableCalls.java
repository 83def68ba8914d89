package org.kopilka.simulation.outside;

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

/** The functions' way to the table: each call through the {@link Seam}. */
public final class TableCalls implements DynamoDbClient {
  private static final String MESSAGE = "#MSG#";
  private static final String CODE = "#CODE#";

  private final DynamoDbClient table;
  private final Seam seam;

  /** Calls to this table. */
  public TableCalls(DynamoDbClient table, Seam seam) {
    this.table = table;
    this.seam = seam;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return seam.call("reads", TableTroubles.READ, () -> table.getItem(request));
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return seam.call("reads several", TableTroubles.READ, () -> table.batchGetItem(request));
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return seam.call("queries", TableTroubles.READ, () -> table.query(request));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return seam.call("puts", TableTroubles.WRITE, () -> table.putItem(request));
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    var caller = seam.caller();
    var pk = request.key().get("pk");
    if (caller != null && pk != null && (pk.s().contains(MESSAGE) || pk.s().contains(CODE))) {
      caller.isAt(pk.s());
    }
    return seam.call("updates", TableTroubles.WRITE, () -> table.updateItem(request));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    var troubles = TableTroubles.transaction(request.transactItems().size());
    return seam.call("writes", troubles, () -> table.transactWriteItems(request));
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
