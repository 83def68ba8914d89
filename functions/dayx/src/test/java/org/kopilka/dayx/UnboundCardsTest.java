package org.kopilka.dayx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;

class UnboundCardsTest {
  private final Chain chain = new Chain();

  private SortedMap<String, JsonNode> all(int limit) {
    var found = new TreeMap<String, JsonNode>();
    var cursor = "";
    do {
      var call =
          HttpCall.of("GET /v1/unbound-cards").from("office", "admin").query("limit", "" + limit);
      var page =
          HttpReply.of(chain.lambda(), cursor.isEmpty() ? call : call.query("cursor", cursor))
              .json();
      page.path("items").forEach(item -> found.put(item.path("card").asText(), item));
      cursor = page.path("nextCursor").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));
    return found;
  }

  private static JsonNode card(SortedMap<String, JsonNode> found, String number) {
    return Objects.requireNonNull(found.get(number));
  }

  @Test
  void listsActiveCardsThatNobodyHasBound() {
    chain.card("1", "+79120000001", false, "2026-11-20T10:00:00Z");
    chain.card("2", "+79120000002", true, "2026-11-20T10:00:00Z");
    chain.card("3", "+79120000003", true, "2026-11-20T10:00:00Z");
    chain.card("4", "+79120000003", true, "2026-11-20T10:00:00Z");
    chain.card("5", null, true, "2026-11-20T10:00:00Z");
    chain.card("6", null, true, "2026-09-20T10:00:00Z");
    chain.open();

    var found = all(2);

    assertThat(found.keySet()).containsExactly("1", "3", "4", "5");
    assertThat(card(found, "1").path("missing").toString()).isEqualTo("[\"QUESTIONNAIRE\"]");
    assertThat(card(found, "1").path("reached").asBoolean()).isTrue();
    assertThat(card(found, "3").path("cards").asInt()).isEqualTo(2);
    assertThat(card(found, "5").path("reached").asBoolean()).isFalse();
    assertThat(card(found, "5").path("available").asInt()).isEqualTo(100);
    assertThat(all(100)).isEqualTo(found);
  }
}
