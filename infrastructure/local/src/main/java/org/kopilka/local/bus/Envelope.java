package org.kopilka.local.bus;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** An entry as EventBridge hands it on. The detail goes in as it is, without being parsed. */
final class Envelope {
  private static final JsonFactory JSON = new JsonFactory();

  private Envelope() {}

  static String of(PutEventsRequestEntry entry, String id, Instant now) throws IOException {
    var at = entry.time() == null ? now : entry.time();
    var text = new StringWriter(entry.detail().length() + 300);
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("version", "0");
      json.writeStringField("id", id);
      json.writeStringField("detail-type", entry.detailType());
      json.writeStringField("source", entry.source());
      json.writeStringField("account", "000000000000");
      json.writeStringField("time", at.truncatedTo(ChronoUnit.SECONDS).toString());
      json.writeStringField("region", "local");
      json.writeArrayFieldStart("resources");
      json.writeEndArray();
      json.writeFieldName("detail");
      json.writeRawValue(entry.detail());
      json.writeEndObject();
    }
    return text.toString();
  }
}
