package org.kopilka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The API as OpenAPI 3.1 tells it (contract, {@code GET /v1/openapi.json}): put together from the
 * table of routes, the schemas and the examples of {@code events/}, so that no limit is written
 * twice.
 */
public final class Document {
  private Document() {}

  /** The description, ready to be served. */
  public static ObjectNode assemble() {
    var document = Sources.frame();
    var components = new Components();
    var paths = document.putObject("paths");
    for (var route : Sources.routes().properties()) {
      var operation = new Operation(route.getKey(), route.getValue(), components);
      paths.withObjectProperty(operation.path()).set(operation.method(), operation.json());
    }
    var schemas = document.withObjectProperty("components").putObject("schemas");
    components.taken().forEach(schemas::set);
    return document;
  }

  /** Its text, a line for each route and each schema: what changes can be read. */
  public static String text(JsonNode document) {
    var text = new StringBuilder("{\n");
    for (var part : document.properties()) {
      text.append(text.length() > 2 ? ",\n" : "").append('"').append(part.getKey()).append("\":");
      lines(text, part.getKey().equals("components") ? 2 : 1, part.getValue());
    }
    return text.append("\n}\n").toString();
  }

  private static void lines(StringBuilder text, int levels, JsonNode node) {
    if (levels == 0 || !node.isObject()) {
      text.append(node);
      return;
    }
    var before = "{\n";
    for (var part : node.properties()) {
      text.append(before).append('"').append(part.getKey()).append("\":");
      lines(text, levels - 1, part.getValue());
      before = ",\n";
    }
    text.append('}');
  }
}
