package org.kopilka.outbox;

import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** One line for each thing that went wrong, with ids to find it by and no contents. */
final class OutboxLog {
  private final LambdaLogger lines;

  OutboxLog(LambdaLogger lines) {
    this.lines = lines;
  }

  void poison(StreamRecord streamed, RuntimeException e) {
    lines.log(
        "outbox poison sequence=%s key=%s %s"
            .formatted(streamed.sequenceNumber(), streamed.key(), e));
  }

  void refused(String eventId, String reason) {
    lines.log("outbox refused event=%s %s".formatted(eventId, reason));
  }
}
