package org.kopilka.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

/** Asks two tables the same and compares their answers; whoever asks is answered by the first. */
record Mirror(DynamoDbClient first, DynamoDbClient second) implements DynamoDbClient {

  private <T> T both(Function<DynamoDbClient, T> call) {
    var outcome = Outcome.of(call, first);
    assertThat(Answers.to(call::apply, second)).isEqualTo(Answers.to(db -> outcome.get(), first));
    return outcome.get();
  }

  /** An answer or an exception, to be given more than once. */
  private record Outcome<T>(@Nullable T answer, @Nullable RuntimeException thrown) {
    static <T> Outcome<T> of(Function<DynamoDbClient, T> call, DynamoDbClient db) {
      try {
        return new Outcome<>(call.apply(db), null);
      } catch (RuntimeException e) {
        return new Outcome<>(null, e);
      }
    }

    T get() {
      if (answer == null) {
        throw thrown == null ? new IllegalStateException("no answer") : thrown;
      }
      return answer;
    }
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return both(db -> db.getItem(request));
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return both(db -> db.batchGetItem(request));
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return both(db -> db.query(request));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return both(db -> db.putItem(request));
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return both(db -> db.updateItem(request));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return both(db -> db.transactWriteItems(request));
  }

  @Override
  public String serviceName() {
    return first.serviceName();
  }

  @Override
  public void close() {
    first.close();
  }
}
