package org.kopilka.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.domain.login.CodeQuotas;

class QuotaTest {
  private static final Instant START = Instant.parse("2026-11-21T07:15:00Z");

  static Stream<Limit> limits() {
    return Stream.of(
        CodeQuotas.RESEND,
        CodeQuotas.PHONE_HOUR,
        CodeQuotas.PHONE_DAY,
        CodeQuotas.ADDRESS_HOUR,
        CodeQuotas.ADDRESS_DAY,
        new Limit(3, Duration.ofMillis(2)));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void letsInAsManyAsItSaysAndTheNextWhenTheFirstIsForgotten(Limit limit) {
    var earlier = Collections.nCopies(limit.count() - 1, START);
    var full = new ArrayList<>(earlier);
    full.add(START.plusMillis(1));
    var freeAt = START.plus(limit.per()).plusMillis(limit.count() == 1 ? 1 : 0);

    assertThat(limit.fullUntil(earlier, START)).isEmpty();
    assertThat(limit.fullUntil(full, START.plusMillis(1))).contains(freeAt);
    assertThat(limit.fullUntil(full, freeAt.minusMillis(1))).contains(freeAt);
    assertThat(limit.fullUntil(full, freeAt)).isEmpty();
  }

  @Test
  void tellsTheLatestOfAllLimits() {
    var earlier = Stream.iterate(START, at -> at.plusSeconds(60)).limit(5).toList();
    var now = START.plusSeconds(241);

    assertThat(CodeQuotas.OF_A_PHONE.fullUntil(earlier, now)).contains(START.plusSeconds(3600));
  }

  @Test
  void letsTenThroughInADayHoweverTheyAreSpread() {
    var earlier = List.<Instant>of();
    var sent = 0;
    for (int minute = 0; minute < 24 * 60; minute++) {
      var now = START.plusSeconds(60L * minute);
      if (CodeQuotas.OF_A_PHONE.fullUntil(earlier, now).isEmpty()) {
        earlier = CodeQuotas.OF_A_PHONE.with(earlier, now);
        sent++;
      }
    }

    assertThat(sent).isEqualTo(10);
  }

  @Test
  void remembersNoMoreThanItCounts() {
    var old = List.of(START, START.plusSeconds(1));
    var dayLater = START.plus(Duration.ofHours(24));

    assertThat(CodeQuotas.OF_A_PHONE.with(old, dayLater))
        .containsExactly(START.plusSeconds(1), dayLater);
  }

  /** Functions have a clock each. */
  @Test
  void countsWhatAFasterClockHasSeen() {
    var ahead = List.of(START.plusSeconds(5));

    assertThat(CodeQuotas.OF_A_PHONE.fullUntil(ahead, START)).contains(START.plusSeconds(65));
    assertThat(CodeQuotas.OF_A_PHONE.with(ahead, START)).isSorted();
  }

  @Test
  void isOfAtLeastOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Limit(0, Duration.ofHours(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limit(1, Duration.ZERO));
  }
}
