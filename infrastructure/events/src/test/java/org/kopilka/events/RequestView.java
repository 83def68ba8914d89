package org.kopilka.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A gateway's event as a schema of requests sees it: what the caller chose, and no envelope. */
final class RequestView {
  private static final String KEY = "idempotency-key";

  private RequestView() {}

  /** {@code {path?, query?, headers?, body?}}. */
  static ObjectNode of(JsonNode event) {
    var view = JsonNodeFactory.instance.objectNode();
    if (event.has("pathParameters")) {
      view.set("path", event.get("pathParameters"));
    }
    if (event.has("queryStringParameters")) {
      view.set("query", event.get("queryStringParameters"));
    }
    if (event.path("headers").has(KEY)) {
      view.putObject("headers").set(KEY, event.path("headers").get(KEY));
    }
    if (event.has("body")) {
      view.set("body", Examples.parse(event.get("body").asText()));
    }
    return view;
  }
}
