package org.kopilka.local.queue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kopilka.local.Station;
import org.kopilka.local.function.BatchAnswer;
import org.kopilka.local.function.LocalFunction;
import org.kopilka.local.template.Stack;

/** Feeds a queue to its function, batch by batch. */
public final class QueueWorker implements Station {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Queues queues;
  private final Stack.QueueSource source;
  private final LocalFunction function;

  /** A worker of one queue. */
  public QueueWorker(Queues queues, Stack.QueueSource source, LocalFunction function) {
    this.queues = queues;
    this.source = source;
    this.function = function;
  }

  @Override
  public boolean work() {
    var batch = queues.receive(source.queue(), source.batchSizeMax());
    if (batch.isEmpty()) {
      return false;
    }
    var ids = batch.stream().map(Queues.Message::id).toList();
    var answer = BatchAnswer.of(function, event(batch), ids, source.reportsFailedItems());
    for (var message : batch) {
      if (answer.failed().contains(message.id())) {
        queues.giveBack(source.queue(), message, answer.reason());
      }
    }
    return true;
  }

  private byte[] event(List<Queues.Message> batch) {
    var event = JSON.createObjectNode();
    var records = event.putArray("Records");
    batch.forEach(message -> describe(message, records.addObject()));
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void describe(Queues.Message message, ObjectNode record) {
    record.put("messageId", message.id());
    record.put("receiptHandle", message.id());
    record.put("body", message.body());
    record
        .putObject("attributes")
        .put("ApproximateReceiveCount", String.valueOf(message.receives()));
    record.putObject("messageAttributes");
    record.put("eventSource", "aws:sqs");
    record.put("eventSourceARN", "arn:local:" + source.queue());
    record.put("awsRegion", "local");
  }
}
