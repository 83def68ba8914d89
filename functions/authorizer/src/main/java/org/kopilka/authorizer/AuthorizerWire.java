package org.kopilka.authorizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.kopilka.domain.login.Session;
import org.kopilka.store.client.ApiClient;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.ProblemCode;

/** A Lambda authorizer's event (HTTP API, payload 2.0) and its simple answers. */
final class AuthorizerWire {
  private static final String KEY = "x-api-key";
  private static final String SESSION = "authorization";
  private static final String SCHEME = "Bearer ";

  private AuthorizerWire() {}

  /**
   * What the request is let in by: a key, or a session with its scheme. The gateway names it, by
   * the header that its route asks for, whatever other headers there are.
   */
  static String identity(JsonNode event) {
    var source = event.path("identitySource").path(0).asText("");
    return source.isEmpty()
        ? header(event, KEY).or(() -> header(event, SESSION)).orElse("")
        : source;
  }

  private static Optional<String> header(JsonNode event, String name) {
    return event.path("headers").properties().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().asText(""))
        .findFirst();
  }

  /** Whether it is a session's; no key has a space. */
  static boolean isSession(String identity) {
    return identity.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  static String token(String identity) {
    return identity.substring(SCHEME.length()).strip();
  }

  static ObjectNode known(ApiClient client) {
    var scopes = String.join(",", client.scopes().stream().sorted().toList());
    return verdict(client.name(), scopes, client.programme());
  }

  static ObjectNode known(Session session) {
    var verdict = verdict("member:" + session.memberId(), "member", session.programme());
    verdict.withObjectProperty("context").put("memberId", session.memberId());
    return verdict;
  }

  /** Let through as nobody: the handler's route answers with a problem, the gateway could not. */
  static ObjectNode unknown(ProblemCode refusal) {
    var verdict = verdict("", "", "");
    verdict.withObjectProperty("context").put("refusal", refusal.name());
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
