package org.kopilka.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kopilka.local.message.SentMessage;

class ClockTest {
  private SmallPlatform small;

  @BeforeEach
  void start() throws IOException {
    small = new SmallPlatform(null, Map.of("Often", "rate(6 hours)"));
  }

  @AfterEach
  void stop() {
    small.close();
  }

  @Test
  void showsWhereItStarted() {
    assertThat(small.json("GET", "/local/clock", "").path("now").asText())
        .isEqualTo("2026-11-21T10:00:00Z");
  }

  @Test
  void runsWhatFallsDueOnTheWayInOrderAndAtItsOwnInstant() {
    var answer = small.json("POST", "/local/clock", "{\"advance\": \"PT24H\"}");

    assertThat(answer.path("now").asText()).isEqualTo("2026-11-22T10:00:00Z");
    assertThat(small.platform.messages())
        .extracting(SentMessage::text)
        .containsExactly(
            "2026-11-21T16:00:00Z often",
            "2026-11-21T21:30:00Z nightly",
            "2026-11-21T22:00:00Z often",
            "2026-11-22T04:00:00Z often",
            "2026-11-22T10:00:00Z often");
  }

  @Test
  void runsNothingTwice() {
    small.json("POST", "/local/clock", "{\"at\": \"2026-11-21T19:00:00+03:00\"}");
    small.json("POST", "/local/clock", "{\"at\": \"2026-11-21T16:00:00Z\"}");

    assertThat(small.platform.messages()).hasSize(1);
  }

  @Test
  void doesNotGoBack() {
    var response = small.send("POST", "/local/clock", "{\"at\": \"2026-11-21T09:59:59Z\"}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("Часы назад не идут.");
  }

  @Test
  void saysHowItIsMovedToWhoeverAsksOtherwise() {
    var response = small.send("POST", "/local/clock", "{\"advance\": \"a day\"}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("PT24H");
  }
}
