package org.kopilka.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;

/** What a local run has beside the API: its clock, what was sent, what was lost. */
final class Controls {
  private final Http http;
  private Instant now;

  /** Of a platform whose clock nobody else moves, nor time. */
  Controls(Http http) {
    this.http = http;
    this.now = now(http.get("/local/clock"));
  }

  Instant now() {
    return now;
  }

  /** Moves the clock, unless it is there already; everything due on the way is done then. */
  Instant passTo(Instant at) {
    if (at.isAfter(now)) {
      var body = JsonNodeFactory.instance.objectNode().put("at", at.toString());
      now = now(http.post("/local/clock", body));
    }
    return now;
  }

  /** What was sent; everything that was in flight has arrived before. */
  JsonNode messages() {
    accepted(http.post("/local/settle", JsonNodeFactory.instance.objectNode()));
    return accepted(http.get("/local/messages"));
  }

  JsonNode lost() {
    return accepted(http.get("/local/lost"));
  }

  private static Instant now(Reply reply) {
    return Instant.parse(accepted(reply).path("now").asText());
  }

  private static JsonNode accepted(Reply reply) {
    if (reply.isRefusal()) {
      throw new ReplayFault(reply.why());
    }
    return reply.body();
  }
}
