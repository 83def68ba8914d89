package org.kopilka.local.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.kopilka.local.function.BatchAnswer;
import org.kopilka.local.function.LocalFunction;
import org.kopilka.local.queue.DeadLetters;
import org.kopilka.local.template.Stack;

/**
 * Feeds the stream to one function, as Lambda does: in order, everything from the lowest failed
 * record on again; a batch that makes no progress is halved until the culprit stands alone, and a
 * culprit that fails too often goes to the dead letters so that the rest go on.
 */
final class StreamWorker {
  private record Batch(List<StreamRecord> records, int tries) {}

  private final Stack.StreamSource source;
  private final LocalFunction function;
  private final RecordFilter filter;
  private final DeadLetters deadLetters;

  StreamWorker(Stack.StreamSource source, LocalFunction function, DeadLetters deadLetters) {
    this.source = source;
    this.function = function;
    this.filter = new RecordFilter(function.id(), source.filters());
    this.deadLetters = deadLetters;
  }

  /** Comes back when every record that the function wants was worked or given up. */
  void deliver(List<StreamRecord> records) {
    var wanted = records.stream().filter(filter::takes).toList();
    for (int from = 0; from < wanted.size(); from += source.batchSizeMax()) {
      var until = Math.min(from + source.batchSizeMax(), wanted.size());
      deliverBatch(wanted.subList(from, until));
    }
  }

  private void deliverBatch(List<StreamRecord> records) {
    var waiting = new ArrayDeque<Batch>();
    waiting.push(new Batch(records, 0));
    while (!waiting.isEmpty()) {
      deliver(waiting.pop(), waiting);
    }
  }

  private void deliver(Batch batch, Deque<Batch> waiting) {
    var records = batch.records();
    var ids = records.stream().map(StreamRecord::sequenceNumber).toList();
    var answer = BatchAnswer.of(function, event(records), ids, source.reportsFailedItems());
    if (answer.isDone()) {
      return;
    }
    var lowest = lowestFailed(ids, answer);
    var rest = records.subList(lowest, records.size());
    if (lowest > 0) {
      waiting.push(new Batch(rest, batch.tries()));
    } else if (rest.size() > 1 && source.bisects()) {
      waiting.push(new Batch(rest.subList(rest.size() / 2, rest.size()), batch.tries()));
      waiting.push(new Batch(rest.subList(0, rest.size() / 2), batch.tries()));
    } else if (batch.tries() < source.onFailure().retriesMax()) {
      waiting.push(new Batch(rest, batch.tries() + 1));
    } else {
      deadLetters.add(source.onFailure().deadLetters(), text(rest), answer.reason());
    }
  }

  private static int lowestFailed(List<String> ids, BatchAnswer answer) {
    int lowest = 0;
    while (!answer.failed().contains(ids.get(lowest))) {
      lowest++;
    }
    return lowest;
  }

  private static byte[] event(List<StreamRecord> records) {
    return text(records).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(List<StreamRecord> records) {
    return records.stream()
        .map(StreamRecord::json)
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }
}
