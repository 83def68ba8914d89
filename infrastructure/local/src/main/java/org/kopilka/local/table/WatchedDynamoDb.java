package org.kopilka.local.table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * The functions' way to the table. After each write it does what {@code afterWrite} says: wakes
 * whoever follows the stream and, on a file, waits until the write is really there. Calls that no
 * function may make in the cloud – deleting, above all – are refused here too.
 */
final class WatchedDynamoDb implements DynamoDbClient {
  private final DynamoDbClient table;
  private final Runnable afterWrite;

  WatchedDynamoDb(DynamoDbClient table, Runnable afterWrite) {
    this.table = table;
    this.afterWrite = afterWrite;
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    var response = table.putItem(request);
    afterWrite.run();
    return response;
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    var response = table.updateItem(request);
    afterWrite.run();
    return response;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    var response = table.transactWriteItems(request);
    afterWrite.run();
    return response;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return table.getItem(request);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return table.batchGetItem(request);
  }

  @Override
  public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
    return table.transactGetItems(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return table.query(request);
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    return table.scan(request);
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // The table outlives the functions.
  }
}
