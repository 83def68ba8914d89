package org.kopilka.local.stream;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a stream from its beginning, shard by shard. Shards are closed after some hours, and others
 * follow.
 */
final class TableStream {
  private final DynamoDbStreamsClient client;
  private final String arn;
  private final Map<String, ShardReader> open = new LinkedHashMap<>();
  private final Set<String> finished = new HashSet<>();

  TableStream(DynamoDbStreamsClient client, String arn) {
    this.client = client;
    this.arn = arn;
    openShards();
  }

  /** The next records, in order; none if there are none yet. */
  List<Record> read() {
    var records = new ArrayList<Record>();
    int closed;
    do {
      closed = finished.size();
      for (var shard : List.copyOf(open.values())) {
        records.addAll(shard.read());
        if (shard.isAtEnd()) {
          open.remove(shard.id());
          finished.add(shard.id());
          openShards();
        }
      }
    } while (finished.size() > closed);
    return records;
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
