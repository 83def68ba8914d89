package org.kopilka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedSet;

/** What a route answers, by status. */
final class Answers {
  private static final String PAGE = "text/html";

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
      var response = responses.putObject(answer.getKey());
      if (route.has("media")) {
        media(response, answer.getValue().asText(), route.path("media").asText());
      } else {
        accepted(response, answer.getValue().asText());
      }
    }
    for (var answer : route.path("leads").properties()) {
      leads(responses.putObject(answer.getKey()), answer.getValue().asText());
    }
    refusals
        .byStatus()
        .forEach((status, codes) -> refused(responses.putObject("" + status), status, codes));
    for (var page : route.path("pages").properties()) {
      media(responses.withObjectProperty(page.getKey()), page.getValue().asText(), PAGE);
    }
  }

  /** Something for people, which no program takes apart. */
  private static void media(ObjectNode response, String description, String media) {
    response.put("description", description);
    headers(response, "Request-Id");
    var content = response.withObjectProperty("content").putObject(media);
    content.putObject("schema").put("type", "string");
  }

  private static void leads(ObjectNode response, String description) {
    response.put("description", description);
    headers(response, "Request-Id");
    headers(response, "Location");
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
