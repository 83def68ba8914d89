package org.kopilka.local.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.kopilka.local.table.EmbeddedTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items that may not have been delivered when the platform stopped: those recorded since. */
final class MissedItems {
  /**
   * The history index's sort key, which begins with the milliseconds at which a line was recorded,
   * 13 digits. Items that have none are taken.
   */
  private static final String RECORDED_AT = "hs";

  /** A write that was under way when the platform last noted how far it was. */
  private static final Duration UNDER_WAY_MAX = Duration.ofMinutes(1);

  private final EmbeddedTable table;
  private final String sinceMillis;

  MissedItems(EmbeddedTable table, Instant settledAt) {
    this.table = table;
    var since = Math.max(0, settledAt.minus(UNDER_WAY_MAX).toEpochMilli());
    this.sinceMillis = String.format(Locale.ROOT, "%013d", since);
  }

  void inBatches(Consumer<List<StreamRecord>> consumer) {
    var name = table.definition().name();
    for (var page : table.client().scanPaginator(request -> request.tableName(name))) {
      consumer.accept(page.items().stream().filter(this::isMissed).map(this::asInserted).toList());
    }
  }

  private boolean isMissed(Map<String, AttributeValue> item) {
    var recorded = item.get(RECORDED_AT);
    return recorded == null || recorded.s().compareTo(sinceMillis) >= 0;
  }

  private StreamRecord asInserted(Map<String, AttributeValue> item) {
    var hash = item.get(table.definition().key().hash());
    return StreamRecord.inserted("missed-" + (hash == null ? "" : hash.s()), item);
  }
}
