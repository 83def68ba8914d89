package org.kopilka.local.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.kopilka.table.Change;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A record of the stream as a function is given it. */
public record StreamRecord(String sequenceNumber, String json) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int TYPICAL_LENGTH = 2048;

  /** The record of a change. */
  public static StreamRecord of(Change change) {
    var image = change.newImage() == null ? Map.<String, AttributeValue>of() : change.newImage();
    return new StreamRecord(
        change.number(),
        write(change.number(), change.event(), change.number(), change.keys(), image));
  }

  /** A record for an item whose own was lost. */
  static StreamRecord inserted(String id, Map<String, AttributeValue> item) {
    return new StreamRecord(id, write(id, "INSERT", id, Map.of(), item));
  }

  private static String write(
      String id,
      String name,
      String sequence,
      Map<String, AttributeValue> keys,
      Map<String, AttributeValue> image) {
    var text = new StringWriter(TYPICAL_LENGTH);
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("eventID", id);
      json.writeStringField("eventName", name);
      json.writeStringField("eventSource", "aws:dynamodb");
      json.writeStringField("awsRegion", "local");
      json.writeObjectFieldStart("dynamodb");
      json.writeStringField("SequenceNumber", sequence);
      json.writeFieldName("Keys");
      writeAttributes(json, keys);
      json.writeFieldName("NewImage");
      writeAttributes(json, image);
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void writeAttributes(JsonGenerator json, Map<String, AttributeValue> attributes)
      throws IOException {
    json.writeStartObject();
    for (var attribute : attributes.entrySet()) {
      json.writeFieldName(attribute.getKey());
      Attributes.write(json, attribute.getValue());
    }
    json.writeEndObject();
  }
}
