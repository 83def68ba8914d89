package org.kopilka.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas of {@code events/schema}. They are open, because fields may be added; here they are
 * closed first, so that a field that no schema knows is found.
 */
final class Schemas {
  private static final String BASE = "https://kopilka.example/events/schema/";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts()));

  private Schemas() {}

  /** What is wrong with an instance; empty if it is valid. */
  static List<String> faults(String schema, JsonNode instance) {
    return REGISTRY
        .getSchema(SchemaLocation.of(BASE + schema + ".json"))
        .validate(
            instance,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static Map<String, String> texts() {
    var texts = new HashMap<String, String>();
    for (var folder : List.of("", "http/")) {
      for (var name : Examples.names("events/schema/" + folder)) {
        var schema = Examples.read("schema/" + folder + name);
        schema.path("properties").forEach(Schemas::close);
        schema.path("$defs").forEach(Schemas::close);
        texts.put(BASE + folder + name + ".json", schema.toString());
      }
    }
    return texts;
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(Schemas::close);
  }
}
