package org.kopilka.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarnRoundingTest {

  @ParameterizedTest
  @CsvSource({
    "DOWN, 1813, 500, 1, 90",
    "UP, 1813, 500, 1, 91",
    "HALF_UP, 1813, 500, 1, 91",
    "HALF_UP, 1809, 500, 1, 90",
    "HALF_UP, 1810, 500, 1, 91",
    "UP, 1800, 500, 1, 90",
    "DOWN, 1234567, 1000, 100, 1234",
    "DOWN, 999, 1000, 100, 0",
    "UP, 1, 1, 1000000, 1",
    "DOWN, 10000000000000, 10000, 1, 10000000000000",
  })
  void dividesOnce(EarnRounding rounding, long money, int rateBp, long pointValue, long points) {
    assertThat(rounding.points(money, rateBp, pointValue)).isEqualTo(points);
  }
}
