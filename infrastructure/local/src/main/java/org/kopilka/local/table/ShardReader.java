package org.kopilka.local.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads one shard from its beginning to its end. */
final class ShardReader {
  /** Whoever has not read for some minutes must ask for a new iterator. */
  private static final String EXPIRED = "ExpiredIteratorException";

  private static final int RECORDS_MAX = 1000;

  private final DynamoDbStreamsClient client;
  private final String arn;
  private final String id;
  private @Nullable String iterator;
  private @Nullable String lastRead;

  ShardReader(DynamoDbStreamsClient client, String arn, String id) {
    this.client = client;
    this.arn = arn;
    this.id = id;
    this.iterator = newIterator();
  }

  String id() {
    return id;
  }

  boolean isAtEnd() {
    return iterator == null;
  }

  List<Record> read() {
    try {
      var answer = answer();
      iterator = answer.nextShardIterator();
      if (!answer.records().isEmpty()) {
        lastRead = answer.records().getLast().dynamodb().sequenceNumber();
      }
      return answer.records();
    } catch (TrimmedDataAccessException | ResourceNotFoundException e) {
      // Gone with age, a day after its last record: that was read when it was written.
      iterator = null;
      return List.of();
    }
  }

  private GetRecordsResponse answer() {
    try {
      return client.getRecords(request -> request.shardIterator(iterator).limit(RECORDS_MAX));
    } catch (DynamoDbException e) {
      if (!EXPIRED.equals(e.awsErrorDetails().errorCode())) {
        throw e;
      }
      iterator = newIterator();
      return client.getRecords(request -> request.shardIterator(iterator).limit(RECORDS_MAX));
    }
  }

  private String newIterator() {
    var type =
        lastRead == null ? ShardIteratorType.TRIM_HORIZON : ShardIteratorType.AFTER_SEQUENCE_NUMBER;
    return client
        .getShardIterator(
            request ->
                request.streamArn(arn).shardId(id).shardIteratorType(type).sequenceNumber(lastRead))
        .shardIterator();
  }
}
