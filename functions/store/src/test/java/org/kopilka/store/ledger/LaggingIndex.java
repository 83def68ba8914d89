package org.kopilka.store.ledger;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import org.kopilka.store.Attributes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** A real client whose history index has not heard of some lines yet, for so many questions. */
final class LaggingIndex implements DynamoDbClient {
  private final DynamoDbClient db;
  private final LongPredicate missing;
  private final AtomicInteger left;

  LaggingIndex(DynamoDbClient db, LongPredicate missing, int questions) {
    this.db = db;
    this.missing = missing;
    this.left = new AtomicInteger(questions);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    if (left.getAndDecrement() <= 0) {
      return db.query(request);
    }
    var all = db.query(request.toBuilder().limit(1000).build());
    var known =
        all.items().stream()
            .filter(item -> !missing.test(Lines.seqOf(Attributes.text(item, "hs"))))
            .limit(request.limit())
            .toList();
    return QueryResponse.builder().items(known).build();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return db.batchGetItem(request);
  }

  @Override
  public String serviceName() {
    return db.serviceName();
  }

  @Override
  public void close() {}
}
