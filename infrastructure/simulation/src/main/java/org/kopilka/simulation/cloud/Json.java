package org.kopilka.simulation.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Batches as functions get them, and their answers. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static String records(ArrayNode records) {
    return "{\"Records\":" + records + "}";
  }

  static String records(List<String> records) {
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }

  /** The ids that an answer reports as failed. */
  static Set<String> failed(byte[] answer) {
    var failed = new HashSet<String>();
    if (answer.length > 0) {
      for (JsonNode each : read(answer).path("batchItemFailures")) {
        failed.add(each.path("itemIdentifier").asText());
      }
    }
    return failed;
  }

  private static JsonNode read(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
