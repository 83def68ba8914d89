package org.kopilka.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kopilka.rehearsal.Rehearsal;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.json.Json;

/** What is rehearsed before a snapshot goes all the way, not into the first refusal. */
class RehearsalTest {

  @Test
  void isAnsweredLikeTheRealThing() throws IOException {
    assertThat(play())
        .map(answer -> Json.parseObject(answer).path("statusCode").asInt())
        .containsExactly(200, 200);
  }

  private static List<String> play() throws IOException {
    return Rehearsal.play(PrivacyHandler::new, new SettableClock("2026-11-22T09:00:00Z"));
  }
}
