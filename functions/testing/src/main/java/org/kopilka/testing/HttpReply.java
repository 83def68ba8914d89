package org.kopilka.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * A function's answer as API Gateway takes it.
 *
 * @param json the body; missing if there is none
 */
public record HttpReply(int status, JsonNode headers, JsonNode json) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Sends a request to a function. */
  public static HttpReply of(Lambda function, HttpCall call) {
    var answer = function.invoke(call.event());
    return new HttpReply(
        answer.path("statusCode").asInt(),
        answer.path("headers"),
        answer.hasNonNull("body")
            ? parsed(answer.path("body").asText())
            : MissingNode.getInstance());
  }

  private static JsonNode parsed(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + body, e);
    }
  }

  /** The code of a problem; empty if it is none. */
  public String code() {
    return json.path("code").asText();
  }

  /** Whether it is marked as given before. */
  public boolean replayed() {
    return headers.path("Idempotent-Replayed").asText().equals("true");
  }
}
