package org.kopilka.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostLimitTest {

  /** The limit is on the rounded cost: 100.4996 is 100, and 100.5 is 101. */
  @ParameterizedTest
  @CsvSource({
    "1000, 100, true",
    "1000, 101, false",
    "1, 100499, true",
    "1, 100500, false",
    "999, 100, true"
  })
  void costsAtMostWhatItCosts(long thousandths, long price, boolean within) {
    var quantity = new Quantity(thousandths);
    assertThat(quantity.costsAtMost(100, price)).isEqualTo(within);
    assertThat(quantity.costAt(price) <= 100).isEqualTo(within);
  }

  @Test
  void theLargestQuantityAtTheLargestPriceIsTooMuch() {
    var most = new Quantity(Quantity.THOUSANDTHS_MAX);
    assertThat(most.costsAtMost(Limits.MONEY_MAX, Limits.MONEY_MAX)).isFalse();
    assertThat(Quantity.of(1).costsAtMost(Limits.MONEY_MAX, Limits.MONEY_MAX)).isTrue();
    assertThat(Quantity.NONE.costsAtMost(0, Limits.MONEY_MAX)).isTrue();
  }
}
