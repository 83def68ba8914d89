package org.kopilka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.stream.Stream;

/**
 * What readers of requests allow everywhere and no schema repeats: null is the same as absent in a
 * body, and so is nothing behind a parameter's name.
 */
final class Leniency {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Leniency() {}

  /** The schema of a body, where fields that may be absent may be null. */
  static JsonNode of(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
      fields(object);
    }
    schema.forEach(Leniency::of);
    return schema;
  }

  private static void fields(ObjectNode object) {
    var required = new HashSet<String>();
    object.path("required").forEach(name -> required.add(name.asText()));
    var fields = (ObjectNode) object.path("properties");
    for (var field : fields.properties()) {
      if (!required.contains(field.getKey())) {
        field.setValue(either(field.getValue(), NODES.objectNode().put("type", "null")));
      }
    }
    Stream.of("oneOf", "anyOf")
        .flatMap(choices -> object.path(choices).valueStream())
        .forEach(choice -> notNull((ObjectNode) choice));
  }

  /** One of the fields has to be there, or exactly one: there and null does not count. */
  private static void notNull(ObjectNode choice) {
    for (var name : choice.path("required")) {
      choice
          .withObjectProperty("properties")
          .putObject(name.asText())
          .putObject("not")
          .put("type", "null");
    }
  }

  /** The schema of a parameter that may be left empty. */
  static JsonNode orEmpty(JsonNode schema) {
    return either(schema, NODES.objectNode().put("type", "string").put("maxLength", 0));
  }

  private static ObjectNode either(JsonNode one, ObjectNode other) {
    var either = NODES.objectNode();
    either.putArray("anyOf").add(one).add(other);
    return either;
  }
}
