package org.kopilka.simulation.outside;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * The table as a later version would write it (F24): each item has attributes that the present one
 * has never heard of, of kinds that it does not use. The present one drops those of the items that
 * it puts anew and keeps those of the items that it updates.
 */
public final class LaterTable implements DynamoDbClient {
  private static final Map<String, AttributeValue> LATER =
      new TreeMap<>(
          Map.of(
              "later", AttributeValue.fromS("of a later version"),
              "laterList", AttributeValue.fromL(List.of(AttributeValue.fromBool(true))),
              "laterMap", AttributeValue.fromM(Map.of("version", AttributeValue.fromN("2"))),
              "laterSet", AttributeValue.fromSs(List.of("one"))));

  private final DynamoDbClient next;

  /** A later version's way to this table. */
  public LaterTable(DynamoDbClient next) {
    this.next = next;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return next.getItem(request);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return next.batchGetItem(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return next.query(request);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return next.putItem(request.toBuilder().item(later(request.item())).build());
  }

  /** Not its updates: who updates an item has no reason to know all of it. */
  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return next.updateItem(request);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    var items = request.transactItems().stream().map(LaterTable::later).toList();
    return next.transactWriteItems(request.toBuilder().transactItems(items).build());
  }

  private static TransactWriteItem later(TransactWriteItem write) {
    var put = write.put();
    return put == null
        ? write
        : write.toBuilder().put(put.toBuilder().item(later(put.item())).build()).build();
  }

  private static Map<String, AttributeValue> later(Map<String, AttributeValue> item) {
    var later = new TreeMap<>(item);
    later.putAll(LATER);
    return later;
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
