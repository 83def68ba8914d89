package org.kopilka.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.kopilka.wire.problem.Problem;

/** An answer as it goes out; the body is text. */
public record Reply(int status, Map<String, String> headers, String body) {
  /** An answer of JSON. */
  public static Reply json(int status, JsonNode body) {
    return new Reply(status, Map.of("content-type", "application/json"), body.toString());
  }

  /** A refusal, in the caller's language. */
  public static Reply problem(Problem problem, Request request) {
    var document = problem.json(request.language(), request.path(), request.id());
    return problem(problem.code().status(), document, request, problem.headers());
  }

  static Reply problem(
      int status, JsonNode document, Request request, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.put("content-type", "application/problem+json");
    all.put("content-language", request.language().code());
    all.put("request-id", request.id());
    return new Reply(status, all, document.toString());
  }
}
