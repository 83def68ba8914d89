package org.kopilka.wire.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.wire.text.Language.EN;
import static org.kopilka.wire.text.Language.RU;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluralsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 21, 31, 101, 121, 1_001, 1_000_000_001, 9_223_372_036_854_775_801L, -1})
  void oneBall(long count) {
    assertThat(Plurals.points(count, RU)).isEqualTo(count + " балл");
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4, 22, 34, 102, 1_204, 9_223_372_036_854_775_804L, -3})
  void twoBalla(long count) {
    assertThat(Plurals.points(count, RU)).isEqualTo(count + " балла");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5, 9, 11, 12, 13, 14, 19, 20, 90, 111, 112, 211, 1_011, 1_000_000L})
  void fiveBallov(long count) {
    assertThat(Plurals.points(count, RU)).isEqualTo(count + " баллов");
  }

  @Test
  void theSmallestAndTheLargestNumberAreNumbersToo() {
    assertThat(Plurals.points(Long.MAX_VALUE, RU)).isEqualTo("9223372036854775807 баллов");
    assertThat(Plurals.points(Long.MIN_VALUE, RU)).isEqualTo("-9223372036854775808 баллов");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 points",
    "1, 1 point",
    "-1, -1 point",
    "2, 2 points",
    "11, 11 points",
    "21, 21 points"
  })
  void englishKnowsOnlyOneAndTheRest(long count, String counted) {
    assertThat(Plurals.points(count, EN)).isEqualTo(counted);
  }
}
