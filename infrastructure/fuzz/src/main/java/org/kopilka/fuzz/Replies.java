package org.kopilka.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.kopilka.local.gateway.Reply;

/** What an answer of the API looks like, whatever was asked. */
final class Replies {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PARTS =
      List.of("type", "title", "status", "detail", "instance", "code");

  /** The description of the API is the largest answer that does not depend on a request. */
  private static final int START_LENGTH_MAX = 400_000;

  private static final int LENGTH_MAX_OF_A_BYTE = 64;

  private Replies() {}

  static void check(Reply reply, int requestBytes) {
    int status = reply.status();
    Finding.unless(status >= 200 && status < 500, () -> "answered " + reply);
    Finding.unless(
        reply.body().length() <= START_LENGTH_MAX + LENGTH_MAX_OF_A_BYTE * requestBytes,
        () -> "answered " + reply.body().length() + " characters");
    var type = contentType(reply);
    if (status >= 400) {
      Finding.unless(type.startsWith("application/problem+json"), () -> "no problem: " + reply);
      problem(json(reply.body()), reply);
    } else if (!reply.body().isEmpty()) {
      json(reply.body());
    }
  }

  private static String contentType(Reply reply) {
    return reply.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
        .map(Map.Entry::getValue)
        .findAny()
        .orElse("");
  }

  private static void problem(JsonNode document, Reply reply) {
    for (var part : PARTS) {
      Finding.unless(document.has(part), () -> "a problem without " + part + ": " + reply);
    }
    Finding.unless(
        document.path("status").asInt() == reply.status(), () -> "two statuses: " + reply);
    Finding.unless(
        document.path("code").asText().matches("[A-Z][A-Z_]+"),
        () -> "a code that is none: " + reply);
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + body, e);
    }
  }
}
