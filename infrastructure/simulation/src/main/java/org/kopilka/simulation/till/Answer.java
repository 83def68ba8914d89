package org.kopilka.simulation.till;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a function answered to a request. */
public record Answer(int status, String text) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int DONE_FROM = 200;
  private static final int REFUSED_FROM = 400;
  private static final int BROKEN_FROM = 500;

  /** The answer of a function of the HTTP API. */
  public static Answer of(byte[] answer) {
    var json = read(answer);
    return new Answer(json.path("statusCode").asInt(), json.path("body").asText());
  }

  /** Whether what was wanted is done. */
  public boolean isDone() {
    return status >= DONE_FROM && status < DONE_FROM + 100;
  }

  /** Whether it never will be: asking again is of no use. */
  public boolean isRefused() {
    return status >= REFUSED_FROM && status < BROKEN_FROM;
  }

  /** The body. */
  public JsonNode json() {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode read(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
