package org.kopilka.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A copy of all that is kept of a member, over HTTP. */
class DataExportTest {
  private static final String PHONE = "+375293330001";

  /** Where each type of item that is a member's stands in the copy. */
  private static final Map<String, String> COPIED =
      Map.ofEntries(
          Map.entry("PROFILE", "person"),
          Map.entry("MEMBER", "registeredAt"),
          Map.entry("IDENTITY", "cards"),
          Map.entry("PAGE", "cards"),
          Map.entry("ACCOUNT", "balance"),
          Map.entry("LINE", "operations"),
          Map.entry("CONSENT", "history"),
          Map.entry("MERGE", "merges"),
          Map.entry("SESSION", "sessions"),
          Map.entry("MESSAGE", "messages"),
          Map.entry("ATTEMPTS", "linkAttempts"),
          Map.entry("ALERT", "alerts"),
          Map.entry("LOGIN", "codes"),
          Map.entry("STAFF", "staffCard"),
          Map.entry("LOOKUP", "lookups"));

  /** Why a type of item is in no copy. */
  private static final Map<String, String> NOT_COPIED =
      Map.of(
          "PROGRAMME", "nobody's",
          "", "programmes of the installation",
          "KEY", "a machine's",
          "MINUTE", "everybody's codes of a minute",
          "CODE", "a code on its way, sealed, and emptied when it is sent",
          "TRACK", "receipts that are in operations, kept again for the watch over cashiers",
          "TILL", "what a cashier rang up",
          "SESSIONS", "how often all sessions were ended at once",
          "ERASED", "left of somebody who is no member any more");

  private Registry registry;

  @BeforeEach
  void start() throws IOException {
    registry = new Registry();
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void hasEverythingThatTheTableHas() {
    var token = oneOfEverything();

    var copy = registry.copy(token);

    var types = new TreeSet<String>();
    registry.items().forEach(item -> types.add(Registry.type(item)));
    assertThat(types)
        .as("whoever adds a type of item says where it is copied, or why not")
        .allMatch(type -> COPIED.containsKey(type) || NOT_COPIED.containsKey(type));
    assertThat(types).as("one of everything").containsAll(COPIED.keySet());
    var empty = new TreeMap<>(COPIED);
    empty.values().removeIf(field -> !copy.getOrDefault(field, List.of()).isEmpty());
    assertThat(empty).isEmpty();
    assertThat(copy.getOrDefault("person", List.of()).getFirst().toString())
        .contains(PHONE, "Анна Кова", "a@example.com", "1990-05-17");
  }

  private String oneOfEverything() {
    var id =
        registry.joins(
            """
            "phone": "%s", "card": "e-1", "name": "Анна Кова", "email": "a@example.com",
            "birthday": "1990-05-17", "consents": ["ADVERTISING"]\
            """
                .formatted(PHONE));
    var token = registry.signsIn(PHONE).path("token").asText();
    registry.joins("\"card\": \"e-2\"");
    registry.by(token, "POST", "/v1/me/cards", "{\"number\": \"e-2\"}");
    registry.by(token, "PUT", "/v1/me/main-card", "{\"number\": \"e-1\"}");
    for (int i = 0; i < 3; i++) {
      registry.by(token, "POST", "/v1/me/cards", "{\"number\": \"none-" + i + "\"}");
    }
    registry.buys("e-1", "{\"card\": \"e-1\"}", Registry.NOW);
    registry.as("admin", "PUT", "/v1/staff-cards/e-1", "{\"store\": \"s-1\"}");
    registry.as("desk", "GET", "/v1/members/" + id, "");
    registry.settle();
    return token;
  }

  @Test
  @Tag("long")
  void ofTenThousandLinesEachPartIsSmallAndNoneIsMissing() {
    var id = registry.joins("\"phone\": \"" + PHONE + "\", \"card\": \"long\"");
    for (int i = 0; i < LINES; i++) {
      registry.as(
          "admin",
          "POST",
          "/v1/members/" + id + "/adjustments",
          "{\"points\": 1, \"reason\": \"" + "x".repeat(100) + "\"}");
    }
    var cursor = "";
    int most = 0;
    int operations = 0;
    while (cursor != null) {
      var part = registry.as("desk", "POST", "/v1/members/" + id + "/data-export" + cursor, "");
      most = Math.max(most, part.bytes());
      operations += part.body().path("operations").size();
      var next = part.body().path("nextCursor").asText(null);
      cursor = next == null ? null : "?cursor=" + next;
    }
    System.out.println("EXPORT lines=" + operations + " mostBytesOfAPart=" + most);
    assertThat(operations).isEqualTo(LINES + 1);
    assertThat(most).isLessThan(6_000_000);
  }

  private static final int LINES = 10_000;
}
