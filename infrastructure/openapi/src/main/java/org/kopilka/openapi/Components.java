package org.kopilka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;

/** Schemas that several routes share: each is taken from its file at the first reference to it. */
final class Components {
  private static final String PART = "#/$defs/";

  private final JsonNode parts = Sources.read("schema/parts").path("$defs");
  private final SortedMap<String, JsonNode> taken = new TreeMap<>();

  /** All that were referred to, by name. */
  SortedMap<String, JsonNode> taken() {
    return taken;
  }

  /** A part as its file has it. */
  JsonNode part(String name) {
    return parts.path(name);
  }

  /** A reference to the schema of an answer. */
  ObjectNode answer(String name) {
    return JsonNodeFactory.instance.objectNode().put("$ref", answerAt(name));
  }

  /** What is asked for, with references that lead into the description. */
  JsonNode asked(JsonNode schema) {
    return Leniency.of(referring(schema));
  }

  private JsonNode referring(JsonNode schema) {
    var copy = schema.deepCopy();
    redirect(copy);
    return copy;
  }

  private void redirect(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
      object.put("$ref", target(object.path("$ref").asText()));
    }
    if (node.isObject() || node instanceof ArrayNode) {
      node.forEach(this::redirect);
    }
  }

  private String target(String reference) {
    var part = reference.indexOf(PART);
    return part >= 0
        ? partAt(reference.substring(part + PART.length()))
        : answerAt(reference.replace(".json", ""));
  }

  private String partAt(String name) {
    if (!taken.containsKey(name)) {
      taken.put(name, parts.path(name));
      taken.put(name, asked(parts.path(name)));
    }
    return "#/components/schemas/" + name;
  }

  private String answerAt(String file) {
    var name = file + "-answer";
    if (!taken.containsKey(name)) {
      var schema = Sources.read("schema/answers/" + file);
      schema.remove("$schema");
      schema.remove("$id");
      taken.put(name, schema);
      taken.put(name, referring(schema));
    }
    return "#/components/schemas/" + name;
  }
}
