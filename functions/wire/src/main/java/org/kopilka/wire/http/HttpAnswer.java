package org.kopilka.wire.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kopilka.wire.problem.Problem;

/**
 * What a route answers.
 *
 * @param status HTTP status
 * @param headers more headers; type, length and {@code Request-Id} come by themselves
 */
public record HttpAnswer(int status, Content content, Map<String, String> headers) {
  /** Says {@code true} on an answer that was given before (contract, Conventions). */
  public static final String IDEMPOTENT_REPLAYED = "Idempotent-Replayed";

  /** What stands in the body. */
  public sealed interface Content {
    /** A JSON value. */
    record Tree(JsonNode tree) implements Content {}

    /** A refusal; put into the caller's language when it is sent. */
    record Refusal(Problem problem) implements Content {}

    /** A text of some media type. */
    record Text(String text, String type) implements Content {}

    /** Bytes of some media type, the way the gateway takes them. */
    record Base64Bytes(String base64, String type) implements Content {}

    /** Nothing, as with 204. */
    record Nothing() implements Content {}
  }

  public HttpAnswer {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  private HttpAnswer(int status, Content content) {
    this(status, content, Map.of());
  }

  /** 200 with a JSON value. */
  public static HttpAnswer ok(JsonNode tree) {
    return json(200, tree);
  }

  /** A JSON value. */
  public static HttpAnswer json(int status, JsonNode tree) {
    return new HttpAnswer(status, new Content.Tree(tree));
  }

  /** A text, such as a page or a table. */
  public static HttpAnswer text(int status, String type, String text) {
    return new HttpAnswer(status, new Content.Text(text, type));
  }

  /** Bytes, such as a picture or a workbook. */
  public static HttpAnswer bytes(int status, String type, byte[] bytes) {
    var base64 = Base64.getEncoder().encodeToString(bytes);
    return new HttpAnswer(status, new Content.Base64Bytes(base64, type));
  }

  /** No body. */
  public static HttpAnswer empty(int status) {
    return new HttpAnswer(status, new Content.Nothing());
  }

  /** A refusal, with the problem's own status and headers. */
  public static HttpAnswer refused(Problem problem) {
    return new HttpAnswer(problem.code().status(), new Content.Refusal(problem), problem.headers());
  }

  /** The same with one header more. */
  public HttpAnswer header(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpAnswer(status, content, more);
  }

  /** The same, marked as given before. */
  public HttpAnswer replayed() {
    return header(IDEMPOTENT_REPLAYED, "true");
  }
}
