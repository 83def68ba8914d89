package org.kopilka.simulation.cloud;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kopilka.local.stream.StreamRecord;
import org.kopilka.local.template.Stack;
import org.kopilka.simulation.chance.Dice;

/** Functions as those who work batches, each batch in whichever fleet. */
record Functions(Fleets<Fleet> fleets) {

  private record Run<T>(
      String name,
      int batchSizeMax,
      int retriesMax,
      Function<T, String> ids,
      Function<T, String> texts,
      Function<List<T>, String> events,
      Fleets<Fleet> fleets)
      implements Worker<T> {
    @Override
    public String id(T item) {
      return ids.apply(item);
    }

    @Override
    public String text(T item) {
      return texts.apply(item);
    }

    @Override
    public Supplier<Set<String>> work(List<T> batch, Dice dice) {
      var fleet = fleets.any(dice);
      var event = events.apply(batch).getBytes(StandardCharsets.UTF_8);
      var all = batch.stream().map(ids).toList();
      return () -> fleet.failed(name, event, all);
    }
  }

  Worker<String> runner(Stack.Function function) {
    var retries = function.onFailure().retriesMax();
    return new Run<>(
        function.id(), 1, retries, _ -> "event", event -> event, List::getFirst, fleets);
  }

  Worker<StreamRecord> follower(Stack.StreamSource source) {
    return new Run<>(
        source.function(),
        source.batchSizeMax(),
        source.onFailure().retriesMax(),
        StreamRecord::sequenceNumber,
        StreamRecord::json,
        batch -> Json.records(batch.stream().map(StreamRecord::json).toList()),
        fleets);
  }

  /** A queue counts receives itself. */
  Worker<QueueMail.Message> worker(Stack.QueueSource source) {
    return new Run<>(
        source.function(),
        source.batchSizeMax(),
        0,
        QueueMail.Message::id,
        QueueMail.Message::body,
        Functions::event,
        fleets);
  }

  private static String event(List<QueueMail.Message> batch) {
    var records = Json.array();
    for (var message : batch) {
      records
          .addObject()
          .put("messageId", message.id())
          .put("body", message.body())
          .put("eventSource", "aws:sqs")
          .putObject("attributes")
          .put("ApproximateReceiveCount", Integer.toString(message.receives()));
    }
    return Json.records(records);
  }
}
