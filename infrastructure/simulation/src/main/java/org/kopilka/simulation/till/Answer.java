package org.kopilka.simulation.till;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What a function answered to a request. */
public record Answer(int status, String text) implements Heard {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int DONE_FROM = 200;
  private static final int REFUSED_FROM = 400;
  private static final int BROKEN_FROM = 500;

  /** The answer of a function of the HTTP API. */
  public static Answer of(byte[] answer) {
    var json = read(answer);
    return new Answer(json.path("statusCode").asInt(), json.path("body").asText());
  }

  @Override
  public boolean isDone() {
    return status >= DONE_FROM && status < DONE_FROM + 100;
  }

  @Override
  public boolean isRefused() {
    return status >= REFUSED_FROM && status < BROKEN_FROM;
  }

  @Override
  public boolean repeats(Heard before) {
    return status >= BROKEN_FROM || (before instanceof Answer answer && answer.text().equals(text));
  }

  @Override
  public String memberId() {
    return json().path("memberId").asText();
  }

  @Override
  public String holdId() {
    return json().path("holdId").asText();
  }

  @Override
  public String mergeId() {
    return json().path("mergeId").asText("");
  }

  @Override
  public Seen seen() {
    var body = json();
    return new Seen(
        Instant.parse(body.path("asOf").asText()),
        body.path("available").asLong(),
        body.path("pending").asLong(),
        body.path("held").asLong(),
        body.path("debt").asLong());
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
