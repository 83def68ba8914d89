package org.kopilka.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kopilka.testing.Repository;

/** The files that the description is made from. */
final class Sources {
  private static final JsonMapper JSON = new JsonMapper();

  private Sources() {}

  /** What the table of routes says, by the name of each route's example. */
  static JsonNode routes() {
    return file("infrastructure/openapi/routes.json");
  }

  /** What belongs to no route. */
  static ObjectNode frame() {
    return (ObjectNode) file("infrastructure/openapi/frame.json");
  }

  /** A file by its path under {@code events/}. */
  static ObjectNode read(String path) {
    return (ObjectNode) file("events/" + path + ".json");
  }

  private static JsonNode file(String path) {
    return parse(Repository.text(path));
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
