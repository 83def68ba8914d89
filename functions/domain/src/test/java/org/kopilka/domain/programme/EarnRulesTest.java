package org.kopilka.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarnRulesTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, P0D",
    "PT0S, P5Y",
    "PT24H, P2D",
    "PT48H, P3D",
    "PT24H, P6M",
    "P27D, P1M",
    "P90D,",
  })
  void takesWhatCanBeSpentBeforeItExpires(Duration pendingFor, @Nullable Period expiresAfter) {
    assertThat(rules(pendingFor, expiresAfter).pendingFor()).isEqualTo(pendingFor);
  }

  @ParameterizedTest
  @CsvSource({
    "PT-1S, P6M",
    "P90DT1S,",
    "PT0S, P-1D",
    "PT0S, P5Y1D",
    "PT0S, P0M-1D",
    "PT24H, P1D",
    "PT1S, P1D",
    "PT12H, P0D",
    "PT24H1S, P2D",
    "P27DT1S, P1M",
  })
  void refusesTheRest(Duration pendingFor, @Nullable Period expiresAfter) {
    assertThatThrownBy(() -> rules(pendingFor, expiresAfter))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Bought a second before midnight, on the eve of the night that is an hour short. */
  @Test
  void theShortestLifeStillLeavesTimeToSpend() {
    var rules = rules(Duration.ofHours(24), Period.ofDays(2));
    var at = Instant.parse("2026-03-27T22:59:59Z");
    assertThat(rules.expiresAt(at, ZoneId.of("Europe/Berlin")))
        .isEqualTo("2026-03-29T22:00:00Z")
        .isAfter(rules.availableAt(at));
  }

  /** In Cairo, clocks go from 24:00 to 01:00 on the last Friday of April. */
  @Test
  void aDayThatBeginsAtOneBeginsAtOne() {
    var rules = rules(Duration.ZERO, Period.ofDays(1));
    assertThat(rules.expiresAt(Instant.parse("2026-04-22T10:00:00Z"), ZoneId.of("Africa/Cairo")))
        .isEqualTo("2026-04-23T22:00:00Z");
  }

  private static EarnRules rules(Duration pendingFor, @Nullable Period expiresAfter) {
    return new EarnRules(
        EarnBase.MONEY_PAID, EarnRounding.DOWN, pendingFor, expiresAfter, Selector.NOTHING);
  }
}
