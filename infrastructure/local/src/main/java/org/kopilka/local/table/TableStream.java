package org.kopilka.local.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kopilka.table.Change;
import org.kopilka.table.ChangeFeed;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a stream of DynamoDB Local from its beginning, shard by shard. Shards are closed after some
 * hours, and others follow.
 */
final class TableStream implements ChangeFeed {
  private final DynamoDbStreamsClient client;
  private final String arn;
  private final Map<String, ShardReader> open = new LinkedHashMap<>();
  private final Set<String> finished = new HashSet<>();

  TableStream(DynamoDbStreamsClient client, String arn) {
    this.client = client;
    this.arn = arn;
    openShards();
  }

  @Override
  public List<Change> next() {
    var changes = new ArrayList<Change>();
    int closed;
    do {
      closed = finished.size();
      for (var shard : List.copyOf(open.values())) {
        shard.read().forEach(record -> changes.add(change(record)));
        if (shard.isAtEnd()) {
          open.remove(shard.id());
          finished.add(shard.id());
          openShards();
        }
      }
    } while (finished.size() > closed);
    return changes;
  }

  private static Change change(Record record) {
    var change = record.dynamodb();
    return new Change(
        change.sequenceNumber(),
        record.eventNameAsString(),
        change.keys(),
        change.hasNewImage() ? change.newImage() : null,
        change.sizeBytes());
  }

  private void openShards() {
    var stream = client.describeStream(request -> request.streamArn(arn)).streamDescription();
    for (var shard : stream.shards()) {
      var id = shard.shardId();
      if (!finished.contains(id)) {
        open.computeIfAbsent(id, each -> new ShardReader(client, arn, each));
      }
    }
  }
}
