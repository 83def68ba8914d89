package org.kopilka.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kopilka.local.message.SentMessage;
import org.kopilka.local.queue.DeadLetters;

class PlatformTest {
  private SmallPlatform small;

  @BeforeEach
  void start() throws IOException {
    small = new SmallPlatform();
  }

  @AfterEach
  void stop() {
    small.close();
  }

  @Test
  void aSaleEndsAsATextOnThePhone() {
    assertThat(small.sell("one", "+375291111111").statusCode()).isEqualTo(200);

    small.json("POST", "/local/settle", "");

    var messages = small.json("GET", "/local/messages?to=+375291111111", "");
    assertThat(messages).hasSize(1);
    var message = messages.get(0);
    assertThat(message.path("channel").asText()).isEqualTo("SMS");
    assertThat(message.path("text").asText()).isEqualTo("sold");
    assertThat(message.path("parts").asInt()).isEqualTo(1);
    assertThat(message.path("purpose").asText()).isEqualTo("TRANSACTIONAL");
    assertThat(message.path("at").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(small.json("GET", "/local/messages?to=%2B375292222222", "")).isEmpty();
  }

  @Test
  void aPoisonedRecordIsLostAndTheRestGoOn() {
    small.platform.conductor().settle();
    for (var id : List.of("one", "poison", "two", "three")) {
      small.sell(id, "+" + id);
    }

    small.platform.conductor().settle();

    assertThat(texts()).containsExactly("+one", "+two", "+three");
    var lost = small.json("GET", "/local/lost", "");
    assertThat(lost).hasSize(1);
    assertThat(lost.get(0).path("queue").asText()).isEqualTo("Lost");
    assertThat(lost.get(0).path("body").asText()).contains("poison").doesNotContain("three");
    assertThat(lost.get(0).path("reason").asText())
        .isEqualTo("Publisher reported it as failed: a poisoned sale");
  }

  @Test
  void aTextTheNetworkRefusesIsTriedThreeTimesAndLostAlone() {
    small.sell("one", "+375290000999");
    small.sell("two", "+375291111111");

    small.platform.conductor().settle();

    assertThat(texts()).containsExactly("+375291111111");
    assertThat(small.platform.lost()).extracting(DeadLetters.Letter::queue).containsExactly("Lost");
  }

  @Test
  void anEventOfAnOutsiderReachesTheRulesThatMatch() {
    small.json("POST", "/local/events", event("Sold", "{\"phone\": \"+1\"}"));
    small.json("POST", "/local/events", event("Sold", "{\"phone\": \"+2\", \"silent\": true}"));
    small.json("POST", "/local/events", event("Bought", "{\"phone\": \"+3\"}"));

    small.platform.conductor().settle();

    assertThat(texts()).containsExactly("+1");
  }

  @Test
  void aRunThatFailsTwiceLeavesItsEventAmongTheDeadLetters() {
    small.json("POST", "/local/events", event("Fail", "{\"n\": 1}"));

    small.platform.conductor().settle();

    assertThat(small.platform.lost())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.reason()).contains("the diary is full");
              assertThat(letter.body()).contains("\"n\":1");
            });
  }

  @Test
  void anEventThatIsNoneIsRefused() {
    assertThat(small.send("POST", "/local/events", "{\"source\": \"me\"}").statusCode())
        .isEqualTo(400);
  }

  private static String event(String detailType, String detail) {
    return """
    {"source": "test", "detailType": "%s", "detail": %s}\
    """
        .formatted(detailType, detail);
  }

  private List<String> texts() {
    return small.platform.messages().stream().map(SentMessage::to).toList();
  }
}
