package org.kopilka.authorizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kopilka.store.client.ApiClient;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.ProblemCode;

/** A Lambda authorizer's event (HTTP API, payload 2.0) and its simple answers. */
final class AuthorizerWire {
  private static final String HEADER = "x-api-key";

  private AuthorizerWire() {}

  /** The key of the request; empty where there is none. */
  static String key(JsonNode event) {
    for (var header : event.path("headers").properties()) {
      if (header.getKey().equalsIgnoreCase(HEADER)) {
        return header.getValue().asText("");
      }
    }
    return event.path("identitySource").path(0).asText("");
  }

  static ObjectNode known(ApiClient client) {
    var scopes = String.join(",", client.scopes().stream().sorted().toList());
    return verdict(client.name(), scopes, client.programme());
  }

  /** Let through as nobody: the handler's route answers with a problem, the gateway could not. */
  static ObjectNode unknown() {
    var verdict = verdict("", "", "");
    verdict.withObjectProperty("context").put("refusal", ProblemCode.API_KEY_UNKNOWN.name());
    return verdict;
  }

  private static ObjectNode verdict(String client, String scopes, String programme) {
    var verdict = Json.object().put("isAuthorized", true);
    verdict
        .putObject("context")
        .put("client", client)
        .put("scopes", scopes)
        .put("programme", programme);
    return verdict;
  }
}
