package org.kopilka.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsLifeTest {
  private static final Instant HAPPENED = Instant.parse("2026-11-21T07:15:00Z");
  private static final NewsLife DAY = new NewsLife(Duration.ofHours(24));

  @ParameterizedTest
  @CsvSource({
    "TRANSACTIONAL, PT24H, false",
    "TRANSACTIONAL, PT24H0.001S, true",
    "MARKETING, PT24H, false",
    "MARKETING, PT24H0.001S, true",
    "TRANSACTIONAL, PT0S, false",
    "CODE, P80D, false",
  })
  void endsAfterItsLimitButForCodes(Purpose purpose, Duration later, boolean over) {
    assertThat(DAY.isOver(purpose, HAPPENED, HAPPENED.plus(later))).isEqualTo(over);
  }

  @Test
  void hasNotEndedWhereClocksDiffer() {
    assertThat(DAY.isOver(Purpose.TRANSACTIONAL, HAPPENED, HAPPENED.minusSeconds(90))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1H"})
  void isNoLifeWithoutTime(Duration limit) {
    assertThatIllegalArgumentException().isThrownBy(() -> new NewsLife(limit));
  }
}
