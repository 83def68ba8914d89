package org.kopilka.table;

import org.kopilka.table.expression.Expressions;
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
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** The calls that the project's code makes. */
final class TableClient implements DynamoDbClient {
  /** What an expression says does not depend on the table. */
  private static final Expressions EXPRESSIONS = new Expressions();

  private final Reads reads;
  private final Queries queries;
  private final SingleWrites writes;
  private final TransactedWrites transactions;

  TableClient(Rows rows, Definition definition, Lag lag) {
    var reader = new WriteReader(rows, definition, EXPRESSIONS);
    reads = new Reads(rows, definition, EXPRESSIONS, lag);
    queries = new Queries(definition, EXPRESSIONS, new Pages(rows, lag));
    writes = new SingleWrites(rows, definition, reader);
    transactions = new TransactedWrites(rows, new TransactionReader(definition, reader));
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return reads.get(request);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return reads.batch(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return queries.query(request);
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    return queries.scan(request);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return writes.put(request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return writes.update(request);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return transactions.write(request);
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // There is nothing to let go.
  }
}
