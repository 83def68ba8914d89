package org.kopilka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedSet;

/** What a route answers, by status. */
final class Answers {
  private final JsonNode route;
  private final Refusals refusals;
  private final Components components;

  Answers(JsonNode route, Refusals refusals, Components components) {
    this.route = route;
    this.refusals = refusals;
    this.components = components;
  }

  void into(ObjectNode responses) {
    for (var answer : route.path("answers").properties()) {
      accepted(responses.putObject(answer.getKey()), answer.getValue().asText());
    }
    refusals
        .byStatus()
        .forEach((status, codes) -> refused(responses.putObject("" + status), status, codes));
  }

  private void accepted(ObjectNode response, String name) {
    response.put("description", Sources.read("schema/answers/" + name).path("title").asText());
    headers(response, "Request-Id");
    if (route.path("repeatable").asBoolean()) {
      headers(response, "Idempotent-Replayed");
    }
    response
        .putObject("content")
        .putObject("application/json")
        .set("schema", components.answer(name));
  }

  private void refused(ObjectNode response, int status, SortedSet<String> codes) {
    response.put("description", String.join(", ", codes));
    headers(response, "Request-Id");
    headers(response, "Content-Language");
    switch (status) {
      case 401 -> headers(response, "WWW-Authenticate");
      case 405 -> headers(response, "Allow");
      case 429, 503 -> headers(response, "Retry-After");
      default -> {}
    }
    var content = response.putObject("content").putObject("application/problem+json");
    var schema = components.answer("problem");
    var code = schema.putObject("properties").putObject("code").putArray("enum");
    codes.forEach(code::add);
    content.set("schema", schema);
  }

  private static void headers(ObjectNode response, String name) {
    response
        .withObjectProperty("headers")
        .putObject(name)
        .put("$ref", "#/components/headers/" + name);
  }
}
