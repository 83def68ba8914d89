package org.kopilka.bench.coldstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An example of {@code events/} as somebody else's request, so that it is no repetition. */
final class FirstEvent {
  private static final JsonMapper JSON = new JsonMapper();

  private FirstEvent() {}

  /**
   * The nth of its kind, at the time at which it is asked.
   *
   * @throws IllegalArgumentException if the example is no JSON
   */
  static String numbered(String example, int n) {
    try {
      var event = (ObjectNode) JSON.readTree(example);
      if (event.path("headers").has("idempotency-key")) {
        event.withObject("/headers").put("idempotency-key", "cold-" + n);
      }
      if (event.path("body").asText().contains("receiptId")) {
        var body = (ObjectNode) JSON.readTree(event.path("body").asText());
        body.put("receiptId", "cold-" + n).remove("at");
        event.put("body", body.toString());
      }
      return event.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an example that is no JSON", e);
    }
  }
}
