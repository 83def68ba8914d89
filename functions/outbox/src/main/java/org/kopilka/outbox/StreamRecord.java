package org.kopilka.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import org.kopilka.store.stream.Change;
import org.kopilka.store.stream.StreamedItem;

/**
 * One change of the table as the stream's JSON has it.
 *
 * @param json {@code {eventName, dynamodb: {SequenceNumber, Keys, NewImage}}}
 */
record StreamRecord(JsonNode json) {
  private static final int KEY_LENGTH_MAX = 200;

  String sequenceNumber() {
    return json.path("dynamodb").path("SequenceNumber").asText();
  }

  /** Its item's key as far as it can be told, for the log. */
  String key() {
    var key = json.path("dynamodb").path("NewImage").path("pk").path("S").asText();
    return key.length() > KEY_LENGTH_MAX ? key.substring(0, KEY_LENGTH_MAX) : key;
  }

  /**
   * What it tells.
   *
   * @throws RuntimeException if that cannot be read
   */
  Change change() {
    var image = json.path("dynamodb").path("NewImage");
    if (!image.isObject()) {
      return new Change.Internal();
    }
    var item = new StreamedItem();
    for (var attribute : image.properties()) {
      add(item, attribute.getKey(), attribute.getValue());
    }
    return item.change(json.path("eventName").asText().equals("INSERT"));
  }

  private static void add(StreamedItem item, String name, JsonNode value) {
    if (value.has("S")) {
      item.addText(name, value.path("S").asText());
    } else if (value.has("N")) {
      item.addNumber(name, value.path("N").asText());
    } else if (value.has("B")) {
      item.addBytes(name, Base64.getDecoder().decode(value.path("B").asText()));
    }
  }
}
