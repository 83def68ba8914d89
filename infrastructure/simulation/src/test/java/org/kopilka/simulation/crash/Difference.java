package org.kopilka.simulation.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Compares a run with the one that nothing happened to. One thing may differ: of a text whose
 * sender died or heard nothing it is not known whether it went out. It is not sent again, but told
 * as failed; each disturbance may cost one text that much.
 */
final class Difference {
  private static final AttributeValue SENT = AttributeValue.fromS("SENT");
  private static final AttributeValue UNKNOWN = AttributeValue.fromS("OUTCOME_UNKNOWN");

  private final Outcome expected;
  private final Outcome seen;
  private final List<String> unknown;

  private Difference(Outcome expected, Outcome seen) {
    this.expected = expected;
    this.seen = seen;
    this.unknown = seen.table().keySet().stream().filter(this::isUnknown).toList();
  }

  private boolean isUnknown(String key) {
    var before = expected.table().getOrDefault(key, Map.of());
    var after = Objects.requireNonNull(seen.table().get(key));
    return SENT.equals(before.get("status")) && UNKNOWN.equals(after.get("reason"));
  }

  /** What differs, for people to read; empty if nothing does. */
  static List<String> between(Outcome expected, Outcome seen, int disturbances) {
    var difference = new Difference(expected, seen);
    var all = new ArrayList<String>();
    if (difference.unknown.size() > disturbances) {
      all.add("texts given up: " + difference.unknown);
    }
    if (!expected.answers().equals(seen.answers())) {
      all.add("answered " + seen.answers() + " instead of " + expected.answers());
    }
    all.addAll(differing("item", difference.items(expected), difference.items(seen)));
    all.addAll(differing("event", difference.events(expected), difference.events(seen)));
    all.addAll(differing("text", difference.texts(expected), difference.texts(seen)));
    seen.lost().forEach(letter -> all.add("given up: " + letter));
    return all;
  }

  private static <T> List<String> differing(String what, Map<String, T> one, Map<String, T> two) {
    var keys = new TreeSet<>(one.keySet());
    keys.addAll(two.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(one.get(key), two.get(key)))
        .map(key -> what + " " + key + " is " + two.get(key) + " instead of " + one.get(key))
        .toList();
  }

  private Map<String, Map<String, AttributeValue>> items(Outcome outcome) {
    var items = new TreeMap<>(outcome.table());
    items.keySet().removeAll(unknown);
    return items;
  }

  private Map<String, String> texts(Outcome outcome) {
    var texts = new TreeMap<>(outcome.texts());
    unknown.forEach(key -> texts.remove(key.substring(0, key.indexOf(' '))));
    return texts;
  }

  /** What became of such a text is told once, as one thing or the other. */
  private Map<String, JsonNode> events(Outcome outcome) {
    var events = new TreeMap<>(outcome.events());
    for (var key : unknown) {
      if (!events.values().removeIf(event -> tellsOf(key, event))) {
        throw new AssertionError("nobody was told what became of " + key);
      }
    }
    return events;
  }

  private static boolean tellsOf(String key, JsonNode event) {
    var data = event.path("detail").path("data");
    return event.path("detail-type").asText().matches("MessageSent|MessageFailed")
        && key.contains(
            "#MSG#" + data.path("eventId").asText() + "#" + data.path("memberId").asText());
  }
}
