package org.kopilka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import org.kopilka.local.template.Stack;
import org.kopilka.testing.Repository;

/** The published description, as a reader of it takes it. */
final class Description {
  static final String FILE =
      "functions/programmes/src/main/resources/org/kopilka/programmes/openapi.json";

  private static final JsonNode DOCUMENT = Sources.parse(Repository.text(FILE));
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Description() {}

  static JsonNode operation(Stack.Route route) {
    return DOCUMENT.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
  }

  /** What is wrong with an answer; a field that is not described is a fault as well. */
  static List<String> faults(Stack.Route route, Running.Answer answer) {
    var content = operation(route).path("responses").path("" + answer.status()).path("content");
    if (!content.has(answer.type())) {
      return List.of("not described: " + answer);
    }
    var schema = (ObjectNode) content.path(answer.type()).path("schema").deepCopy();
    return faults(schema, answer.body());
  }

  /** What is wrong with a body. */
  static List<String> faultsOfBody(JsonNode operation, JsonNode body) {
    var schema = operation.at("/requestBody/content/application~1json/schema");
    return faults((ObjectNode) schema.deepCopy(), body);
  }

  private static List<String> faults(ObjectNode schema, JsonNode instance) {
    var whole = JsonNodeFactory.instance.objectNode();
    whole.set("components", DOCUMENT.path("components").deepCopy());
    for (var part : whole.at("/components/schemas").properties()) {
      if (part.getKey().endsWith("-answer")) {
        close(part.getValue());
      }
    }
    whole.putArray("allOf").add(schema);
    return REGISTRY.getSchema(whole).validate(instance).stream().map(Error::toString).toList();
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(Description::close);
  }
}
