package org.kopilka.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kopilka.rehearsal.Rehearsal;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.json.Json;

/** What is rehearsed before a snapshot goes all the way, not into the first refusal. */
class RehearsalTest {

  @Test
  void isAnsweredLikeTheRealThing() throws IOException {
    var clock = new SettableClock("2026-11-22T09:00:00Z");

    assertThat(Rehearsal.play(PagesHandler::new, clock))
        .map(answer -> Json.parseObject(answer).path("statusCode").asInt())
        .containsExactly(200, 200);
  }
}
