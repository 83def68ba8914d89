package org.kopilka.wire.queue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.kopilka.wire.json.Json;

/** The queue's format: a batch of records in, the ids of those to be delivered again out. */
public final class QueueBatch {

  private QueueBatch() {}

  /** One message of the queue; its body is an event as the bus delivered it. */
  public record QueueRecord(String messageId, String body) {}

  /**
   * Answers a batch. Whatever one message breaks on – poison, the table out of reach – is no
   * concern of the others.
   *
   * @param isDone whether a message need not come again
   * @param broken is told of a message and of what it broke on; it comes again
   */
  public static void handle(
      InputStream input,
      OutputStream output,
      Predicate<QueueRecord> isDone,
      BiConsumer<QueueRecord, RuntimeException> broken)
      throws IOException {
    var failed =
        read(input).stream()
            .filter(message -> !isDone(message, isDone, broken))
            .map(QueueRecord::messageId)
            .toList();
    answer(failed, output);
  }

  private static boolean isDone(
      QueueRecord message,
      Predicate<QueueRecord> isDone,
      BiConsumer<QueueRecord, RuntimeException> broken) {
    try {
      return isDone.test(message);
    } catch (RuntimeException e) {
      broken.accept(message, e);
      return false;
    }
  }

  private static List<QueueRecord> read(InputStream input) throws IOException {
    return StreamSupport.stream(Json.read(input).path("Records").spliterator(), false)
        .map(QueueBatch::queueRecord)
        .toList();
  }

  private static QueueRecord queueRecord(JsonNode json) {
    return new QueueRecord(json.path("messageId").asText(), json.path("body").asText());
  }

  private static void answer(List<String> failedIds, OutputStream output) throws IOException {
    var answer = Json.object();
    var failures = answer.putArray("batchItemFailures");
    failedIds.forEach(id -> failures.addObject().put("itemIdentifier", id));
    output.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
  }
}
