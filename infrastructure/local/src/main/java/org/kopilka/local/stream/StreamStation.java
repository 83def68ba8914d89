package org.kopilka.local.stream;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kopilka.local.Station;
import org.kopilka.local.function.Functions;
import org.kopilka.local.queue.DeadLetters;
import org.kopilka.local.table.EmbeddedTable;
import org.kopilka.local.template.Stack;
import org.kopilka.table.Change;
import org.kopilka.table.ChangeFeed;

/** Takes what the table's stream has and feeds it to the functions that follow it. */
public final class StreamStation implements Station {
  /** Half of what DynamoDB gives at once, to be on the safe side. */
  private static final int RECORDS_MAX = 500;

  private static final long BYTES_MAX = 500_000;

  private final EmbeddedTable table;
  private final ChangeFeed changes;
  private final List<StreamWorker> workers;
  private final AtomicBoolean written = new AtomicBoolean(true);

  /** A station for these functions. */
  public StreamStation(
      EmbeddedTable table,
      List<Stack.StreamSource> sources,
      Functions functions,
      DeadLetters deadLetters) {
    this.table = table;
    this.changes = table.changes();
    this.workers =
        sources.stream()
            .map(each -> new StreamWorker(each, functions.get(each.function()), deadLetters))
            .toList();
  }

  /** Says that the stream has something new: reading it in vain costs as much as a write. */
  public void written() {
    written.set(true);
  }

  @Override
  public boolean work() {
    if (!written.getAndSet(false)) {
      return false;
    }
    var records = changes.next();
    if (records.isEmpty()) {
      return false;
    }
    if (mayHaveMore(records)) {
      written();
    }
    deliver(records.stream().map(StreamRecord::of).toList());
    return true;
  }

  private static boolean mayHaveMore(List<Change> records) {
    return records.size() >= RECORDS_MAX
        || records.stream().mapToLong(Change::bytes).sum() >= BYTES_MAX;
  }

  /**
   * Delivers what a killed platform may not have delivered, from the table itself: the stream keeps
   * a day only, and drops what is older without a word. Consumers know an event by its id.
   *
   * @param settledAt what was recorded before was delivered
   */
  public void redeliver(Instant settledAt) {
    new MissedItems(table, settledAt).inBatches(this::deliver);
  }

  private void deliver(List<StreamRecord> records) {
    for (var worker : workers) {
      worker.deliver(records);
    }
  }
}
