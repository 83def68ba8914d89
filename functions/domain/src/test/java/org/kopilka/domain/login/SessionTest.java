package org.kopilka.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final Instant START = Instant.parse("2026-11-21T07:15:00Z");
  private static final Session FRESH = Session.start("veska", "m", START);

  @Test
  void endsAfterThirtyDaysWithoutUse() {
    var end = START.plus(Duration.ofDays(30));

    assertThat(FRESH.isOver(end.minusMillis(1))).isFalse();
    assertThat(FRESH.isOver(end)).isTrue();
  }

  @Test
  void isWrittenOncePerDayOfUse() {
    assertThat(FRESH.used(START.plusSeconds(1))).isSameAs(FRESH);
    var second = FRESH.used(Instant.parse("2026-11-22T03:00:00Z"));
    assertThat(second.until()).isEqualTo("2026-12-22T00:00:00Z");
    assertThat(second.used(Instant.parse("2026-11-22T23:59:59Z"))).isSameAs(second);
  }

  @Test
  void endsAfterAHundredAndEightyDaysOfUse() {
    var session = FRESH;
    var days = 0;
    for (var now = START; !session.isOver(now); now = now.plus(Duration.ofDays(1))) {
      session = session.used(now);
      days++;
    }

    assertThat(days).isEqualTo(180);
    assertThat(session.until()).isEqualTo(START.plus(Duration.ofDays(180)));
  }
}
