package org.kopilka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** One route: its line in the table, the schema of its requests and its example. */
final class Operation {
  private static final String[] PLACES = {"path", "query", "headers"};

  private static final String KEY = "idempotencyKey";

  private final String name;
  private final JsonNode route;
  private final JsonNode schema;
  private final JsonNode example;
  private final Components components;

  Operation(String name, JsonNode route, Components components) {
    this.name = name;
    this.route = route;
    this.components = components;
    this.schema = Sources.read("schema/http/" + name).path("properties");
    this.example = Sources.read("http/" + name);
  }

  String path() {
    var key = example.path("routeKey").asText();
    return key.substring(key.indexOf(' ') + 1);
  }

  String method() {
    var key = example.path("routeKey").asText();
    return key.substring(0, key.indexOf(' ')).toLowerCase(Locale.ROOT);
  }

  private boolean isPublic() {
    return route.at("/scopes/0").asText().equals("public");
  }

  private boolean isMembersOwn() {
    return route.at("/scopes/0").asText().equals("member");
  }

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("operationId", name).put("summary", route.path("does").asText());
    security(json.putArray("security"));
    parameters(json.putArray("parameters"));
    if (schema.has("body")) {
      body(json.putObject("requestBody"));
    }
    var refusals = new Refusals(route, schema, isPublic(), isMembersOwn());
    new Answers(route, refusals, components).into(json.putObject("responses"));
    return json;
  }

  /**
   * Any one of the scopes opens the route; a key of {@code admin} opens every route but those of
   * members.
   */
  private void security(ArrayNode security) {
    if (isPublic()) {
      return;
    }
    if (isMembersOwn()) {
      security.addObject().putArray("Session");
      return;
    }
    route.path("scopes").forEach(scope -> security.addObject().putArray("ApiKey").add(scope));
    if (!route.path("scopes").toString().contains("admin")) {
      security.addObject().putArray("ApiKey").add("admin");
    }
  }

  private void parameters(ArrayNode parameters) {
    for (var place : PLACES) {
      var in = place.equals("headers") ? "header" : place;
      for (var field : properties(place).properties()) {
        parameter(parameters.addObject(), in, field.getKey(), field.getValue());
      }
    }
    parameters.addObject().put("$ref", "#/components/parameters/AcceptLanguage");
    parameters.addObject().put("$ref", "#/components/parameters/RequestId");
  }

  /** The one header that routes ask for has its schema among the parts. */
  private JsonNode properties(String place) {
    var object = schema.path(place).has("$ref") ? components.part(KEY) : schema.path(place);
    return object.path("properties");
  }

  private void parameter(ObjectNode parameter, String in, String field, JsonNode fieldSchema) {
    var header = in.equals("header");
    parameter.put("name", header ? "Idempotency-Key" : field).put("in", in);
    parameter.put("required", !in.equals("query"));
    var asked = components.asked(fieldSchema);
    parameter.set("schema", in.equals("query") ? Leniency.orEmpty(asked) : asked);
    var value = example.path(place(in)).path(field);
    if (!value.isMissingNode()) {
      parameter.set("example", value);
    }
  }

  private static String place(String in) {
    return switch (in) {
      case "path" -> "pathParameters";
      case "query" -> "queryStringParameters";
      default -> "headers";
    };
  }

  private void body(ObjectNode body) {
    var optional = !example.has("body");
    body.put("required", !optional);
    var content = body.putObject("content").putObject("application/json");
    content.set("schema", components.asked(schema.path("body")));
    if (!optional) {
      content.set("example", Sources.parse(example.path("body").asText()));
    }
  }
}
