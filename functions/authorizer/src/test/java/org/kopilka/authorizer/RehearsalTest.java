package org.kopilka.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kopilka.rehearsal.Rehearsal;
import org.kopilka.testing.SettableClock;

/** What is rehearsed before a snapshot goes all the way, not into the first refusal. */
class RehearsalTest {

  @Test
  void findsTheKeysOwner() throws IOException {
    var clock = new SettableClock("2026-11-22T09:00:00Z");
    assertThat(Rehearsal.play(AuthorizerHandler::new, clock))
        .singleElement()
        .asString()
        .contains("\"client\":\"rehearsal\"", "\"scopes\":\"till\"");
  }
}
