package org.kopilka.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.limit.Tally.Outcome;
import org.kopilka.domain.programme.LinkAttempts;

class TallyTest {
  private static final Instant START = Instant.parse("2026-11-21T07:15:00Z");
  private static final Duration DAY = Duration.ofHours(24);
  private static final Quota BLOCKING = new LinkAttempts(3, DAY).quota();
  private static final Quota WAITING = Quota.of(new Limit(3, DAY));

  @Test
  void blocksForAWholeDayFromTheOneTooManyOn() {
    var exhausted = (Outcome.Exhausted) taken(3, BLOCKING).take(BLOCKING, at(5));

    assertThat(exhausted.until()).isEqualTo(at(5).plus(DAY));
    assertThat(exhausted.after().take(BLOCKING, at(6)))
        .isEqualTo(new Outcome.Full(exhausted.until()));
    assertThat(exhausted.after().take(BLOCKING, exhausted.until()))
        .isEqualTo(new Outcome.Taken(new Tally(List.of(exhausted.until()), null)));
  }

  @Test
  void elseItIsWaitedOnlyUntilTheFirstIsForgotten() {
    assertThat(taken(3, WAITING).take(WAITING, at(5))).isEqualTo(new Outcome.Full(START.plus(DAY)));
  }

  @Test
  void isFreeNowOrWhenTheFirstIsForgotten() {
    assertThat(taken(2, WAITING).freeFrom(WAITING, at(5))).isEqualTo(at(5));
    assertThat(taken(3, WAITING).freeFrom(WAITING, at(5))).isEqualTo(START.plus(DAY));
  }

  @Test
  void anAddressHasTheAttemptsOfTenMembers() {
    assertThat(new LinkAttempts(3, DAY).quotaOfAnAddress())
        .isEqualTo(new Quota(List.of(new Limit(30, DAY)), DAY));
  }

  private static Tally taken(int times, Quota quota) {
    var tally = Tally.NONE;
    for (int i = 0; i < times; i++) {
      tally = ((Outcome.Taken) tally.take(quota, at(i))).after();
    }
    return tally;
  }

  private static Instant at(int seconds) {
    return START.plusSeconds(seconds);
  }
}
