package org.kopilka.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kopilka.wire.json.Json;

/** The batch of a DynamoDB stream and its partial answer ({@code ReportBatchItemFailures}). */
final class StreamWire {
  private StreamWire() {}

  static List<StreamRecord> batch(InputStream input) throws IOException {
    var records = new ArrayList<StreamRecord>();
    for (var each : Json.read(input).path("Records")) {
      records.add(new StreamRecord(each));
    }
    return records;
  }

  /** Only the first that failed: the platform takes it and everything after it anyway. */
  static void answer(Optional<Told> firstFailed, OutputStream output) throws IOException {
    var answer = Json.object();
    var failures = answer.putArray("batchItemFailures");
    firstFailed.ifPresent(
        told -> failures.addObject().put("itemIdentifier", told.sequenceNumber()));
    output.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
  }
}
