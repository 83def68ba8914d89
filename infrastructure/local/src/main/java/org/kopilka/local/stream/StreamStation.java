package org.kopilka.local.stream;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kopilka.local.Station;
import org.kopilka.local.function.Functions;
import org.kopilka.local.queue.DeadLetters;
import org.kopilka.local.table.EmbeddedTable;
import org.kopilka.local.template.Stack;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/**
 * Takes what the table's stream has and feeds it to the functions that follow it, from where the
 * last platform on this file stopped. If the stream no longer has what followed – it keeps a day –
 * the items themselves are delivered once more: consumers know an event by its id.
 */
public final class StreamStation implements Station {
  private static final System.Logger LOG = System.getLogger("org.kopilka.local");

  private final EmbeddedTable table;
  private final StreamPosition start;
  private final List<StreamWorker> workers;
  private final AtomicBoolean written = new AtomicBoolean(true);
  private @Nullable TableStream stream;

  /** A station for these functions. */
  public StreamStation(
      EmbeddedTable table,
      StreamPosition start,
      List<Stack.StreamSource> sources,
      Functions functions,
      DeadLetters deadLetters) {
    this.table = table;
    this.start = start;
    this.workers =
        sources.stream()
            .map(each -> new StreamWorker(each, functions.get(each.function()), deadLetters))
            .toList();
  }

  /** Says that the stream has something new: reading it in vain costs as much as a purchase. */
  public void written() {
    written.set(true);
  }

  @Override
  public boolean work() {
    if (!written.getAndSet(false)) {
      return false;
    }
    try {
      var records = opened().read();
      deliver(records.stream().map(StreamRecord::of).toList());
      // There may be more than fits into one answer.
      written.compareAndSet(false, !records.isEmpty());
      return !records.isEmpty();
    } catch (TrimmedDataAccessException e) {
      readItemsInstead();
      return true;
    }
  }

  private void readItemsInstead() {
    LOG.log(System.Logger.Level.INFO, "The stream is older than a day: reading items instead.");
    table.renewStream();
    stream = new TableStream(table, Map.of());
    new MissedItems(table, start.settledAt()).inBatches(this::deliver);
    written();
  }

  /**
   * How far it is.
   *
   * @param now the time at which nothing is in flight
   */
  public StreamPosition position(Instant now) {
    return new StreamPosition(opened().positions(), now);
  }

  private TableStream opened() {
    var open = stream;
    if (open == null) {
      open = new TableStream(table, start.sequenceNumbers());
      stream = open;
    }
    return open;
  }

  private void deliver(List<StreamRecord> records) {
    for (var worker : workers) {
      worker.deliver(records);
    }
  }
}
