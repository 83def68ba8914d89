package org.kopilka.local.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kopilka.local.table.EmbeddedTable;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads the table's stream, shard by shard, from where the last platform on this file stopped. */
final class TableStream {
  private static final int RECORDS_MAX = 1000;

  private final DynamoDbStreamsClient client;
  private final String arn;
  private final Map<String, String> iterators = new LinkedHashMap<>();
  private final Set<String> finished = new HashSet<>();
  private final Map<String, String> positions;

  /**
   * A reader.
   *
   * @param positions the last sequence number read of each shard
   * @throws TrimmedDataAccessException if what follows those positions is gone
   */
  TableStream(EmbeddedTable table, Map<String, String> positions) {
    this.client = table.streams();
    this.arn = table.streamArn();
    this.positions = new HashMap<>(positions);
    openShards();
  }

  /** The next records, in order; none if there are none yet. */
  List<Record> read() {
    var records = new ArrayList<Record>();
    int closed;
    do {
      closed = finished.size();
      for (var shard : List.copyOf(iterators.keySet())) {
        readShard(shard, records);
      }
    } while (records.isEmpty() && finished.size() > closed);
    return records;
  }

  /** The last sequence number read of each shard. */
  Map<String, String> positions() {
    return Map.copyOf(positions);
  }

  private void readShard(String shard, List<Record> records) {
    var iterator = iterators.get(shard);
    var answer = client.getRecords(r -> r.shardIterator(iterator).limit(RECORDS_MAX));
    if (!answer.records().isEmpty()) {
      records.addAll(answer.records());
      positions.put(shard, answer.records().getLast().dynamodb().sequenceNumber());
    }
    var next = answer.nextShardIterator();
    if (next == null) {
      close(shard);
    } else {
      iterators.put(shard, next);
    }
  }

  /** Shards are closed after some hours, and others follow. */
  private void close(String shard) {
    iterators.remove(shard);
    positions.remove(shard);
    finished.add(shard);
    openShards();
  }

  private void openShards() {
    var stream = client.describeStream(request -> request.streamArn(arn)).streamDescription();
    for (var shard : stream.shards()) {
      var id = shard.shardId();
      if (!finished.contains(id) && !iterators.containsKey(id)) {
        iterators.put(id, iterator(id));
      }
    }
  }

  private String iterator(String shard) {
    var position = positions.get(shard);
    var type =
        position == null ? ShardIteratorType.TRIM_HORIZON : ShardIteratorType.AFTER_SEQUENCE_NUMBER;
    return client
        .getShardIterator(
            request ->
                request
                    .streamArn(arn)
                    .shardId(shard)
                    .shardIteratorType(type)
                    .sequenceNumber(position))
        .shardIterator();
  }
}
