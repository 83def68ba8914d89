package org.kopilka.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "1000, 1450, 1450",
    "745, 1999, 1489",
    "500, 1, 1",
    "499, 1, 0",
    "333, 100, 33",
    "2000, 0, 0",
  })
  void costsHalfUp(long thousandths, long price, long cost) {
    assertThat(new Quantity(thousandths).costAt(price)).isEqualTo(cost);
  }

  @ParameterizedTest
  @CsvSource({
    "745, 0.745",
    "2000, 2",
    "2500, 2.5",
    "1, 0.001",
    "1010, 1.01",
    "0, 0",
    "999999999, 999999.999",
  })
  void isWrittenWithoutNeedlessZeros(long thousandths, String text) {
    assertThat(new Quantity(thousandths)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Quantity.THOUSANDTHS_MAX + 1})
  void hasLimits(long thousandths) {
    assertThatThrownBy(() -> new Quantity(thousandths))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatStaysIsRoundedUp() {
    var bought = Quantity.of(3);
    assertThat(Quantity.of(2).shareOf(100, bought)).isEqualTo(67);
    assertThat(Quantity.of(1).shareOf(99, bought)).isEqualTo(33);
    assertThat(Quantity.NONE.shareOf(100, bought)).isZero();
    assertThat(bought.shareOf(100, bought)).isEqualTo(100);
  }

  @Test
  void isCountedInThousandths() {
    assertThat(Quantity.of(2)).isEqualTo(new Quantity(2000));
    assertThat(Quantity.of(2).minus(new Quantity(1))).isEqualTo(new Quantity(1999));
    assertThat(Quantity.of(2)).isGreaterThan(new Quantity(1999));
    assertThat(Quantity.NONE.isNone()).isTrue();
    assertThat(new Quantity(1).isNone()).isFalse();
  }
}
