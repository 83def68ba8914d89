package org.kopilka.simulation.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kopilka.simulation.outside.PhoneCalls;
import org.kopilka.simulation.till.Answer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All that is left of a run, but for what a second try makes different by right: a text that could
 * not be sent at once is sent when its queue delivers it again. Hence of messages neither the time
 * ({@code at}, and in the place {@code hs}) counts, nor how often it was tried ({@code attempt}),
 * nor which number the operator gave it ({@code messageId}). Of everything else each attribute
 * counts.
 *
 * @param answers as they were heard, status and body
 * @param table every item by its key
 * @param events by their id, however often they were told
 * @param texts by the event and member that they were sent for
 * @param lost dead letters
 */
record Outcome(
    List<Answer> answers,
    Map<String, Map<String, AttributeValue>> table,
    Map<String, JsonNode> events,
    Map<String, String> texts,
    List<String> lost) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is left on a stage at rest. */
  static Outcome of(Stage stage) {
    return new Outcome(
        List.copyOf(stage.answers),
        table(stage.table.all()),
        events(stage.cloud.said()),
        texts(stage.phones.sent()),
        stage.lost.texts());
  }

  private static Map<String, Map<String, AttributeValue>> table(
      Map<String, Map<String, AttributeValue>> items) {
    for (var item : items.values()) {
      if (AttributeValue.fromS("MESSAGE").equals(item.get("t"))) {
        List.of("at", "attempt", "messageId").forEach(item::remove);
        item.computeIfPresent("hs", (_, place) -> timeless(place));
      }
    }
    return items;
  }

  private static AttributeValue timeless(AttributeValue place) {
    return AttributeValue.fromS(place.s().replaceFirst("^[0-9]+", ""));
  }

  private static Map<String, JsonNode> events(List<String> said) {
    var events = new TreeMap<String, JsonNode>();
    for (var text : said) {
      var event = event(text);
      var id = event.path("detail").path("metadata").path("id").asText();
      var before = events.put(id, event);
      if (before != null && !before.equals(event)) {
        throw new AssertionError("one id, two events: " + before + " and " + event);
      }
    }
    return events;
  }

  /** Without the envelope, which the bus makes anew each time. */
  private static JsonNode event(String text) {
    try {
      var told = JSON.readTree(text);
      var event = JSON.createObjectNode();
      List.of("source", "detail-type", "detail").forEach(each -> event.set(each, told.get(each)));
      if (event.path("detail-type").asText().matches("MessageSent|MessageFailed")) {
        ((ObjectNode) event.path("detail").path("metadata")).remove("at");
        ((ObjectNode) event.path("detail").path("data")).remove("messageId");
      }
      return event;
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON on the bus: " + text, e);
    }
  }

  private static Map<String, String> texts(List<PhoneCalls.Text> sent) {
    var texts = new TreeMap<String, String>();
    for (var text : sent) {
      var what = text.to() + " " + text.purpose() + " " + text.text();
      if (texts.put(text.message(), what) != null) {
        throw new AssertionError("sent twice: " + text);
      }
    }
    return texts;
  }
}
