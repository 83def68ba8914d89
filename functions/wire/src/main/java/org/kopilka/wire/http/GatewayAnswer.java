package org.kopilka.wire.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.kopilka.wire.http.HttpAnswer.Content;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;

/** Writes an answer the way API Gateway takes it: HTTP API, payload format 2.0. */
public final class GatewayAnswer {
  private GatewayAnswer() {}

  /** The answer to this request. */
  public static ObjectNode encode(HttpAnswer answer, HttpRequest request) {
    var event = Json.object();
    event.put("statusCode", answer.status());
    var headers = event.putObject("headers");
    headers.put("Request-Id", request.requestId());
    // Balances and names: nothing between us and the caller may keep a copy.
    headers.put("Cache-Control", "no-store");
    switch (answer.content()) {
      case Content.Tree(var tree) -> body(event, "application/json", Json.write(tree));
      case Content.Refusal(var problem) -> refusal(event, problem, request);
      case Content.Text(var text, var type) -> body(event, type, text);
      case Content.Base64Bytes(var base64, var type) ->
          body(event, type, base64).put("isBase64Encoded", true);
      case Content.Nothing() -> {}
    }
    answer.headers().forEach(headers::put);
    return event;
  }

  private static ObjectNode body(ObjectNode event, String type, String body) {
    event.withObjectProperty("headers").put("Content-Type", type);
    return event.put("body", body).put("isBase64Encoded", false);
  }

  private static void refusal(ObjectNode event, Problem problem, HttpRequest request) {
    var language = request.language();
    var document = problem.json(language, reference(request.path()), request.requestId());
    body(event, "application/problem+json", Json.write(document));
    var headers = event.withObjectProperty("headers").put("Content-Language", language.code());
    if (problem.code().status() == 401) {
      headers.put("WWW-Authenticate", challenge(problem.code()));
    }
  }

  /** A must of RFC 9110, 15.5.2; there is no registered scheme for keys in a header. */
  private static String challenge(ProblemCode code) {
    return code == ProblemCode.SESSION_UNKNOWN ? "Bearer" : "ApiKey header=\"X-Api-Key\"";
  }

  /**
   * The gateway hands over the path decoded; a problem's {@code instance} is a URI reference. Two
   * slashes in front would make the path's first part a host.
   */
  private static String reference(String path) {
    // Not java.net.URI: it stumbles over half of a surrogate pair, and this must not.
    var quoted = URLEncoder.encode(path.replaceFirst("^/+", ""), StandardCharsets.UTF_8);
    return "/" + quoted.replace("+", "%20").replace("%2F", "/").replace("%3A", ":");
  }
}
