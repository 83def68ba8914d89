package org.kopilka.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactTest {
  private static final long HUGE = 3_037_000_500L * 1_000_000_000L;

  @Test
  void roundsDownUpAndHalfUp() {
    assertThat(Exact.mulDivDown(7, 3, 10)).isEqualTo(2);
    assertThat(Exact.mulDivUp(7, 3, 10)).isEqualTo(3);
    assertThat(Exact.mulDivHalfUp(7, 3, 10)).isEqualTo(2);
    assertThat(Exact.mulDivHalfUp(5, 3, 10)).isEqualTo(2);
    assertThat(Exact.mulDivHalfUp(7, 1, 3)).isEqualTo(2);
    assertThat(Exact.mulDivUp(6, 5, 10)).isEqualTo(3);
    assertThat(Exact.remainder(7, 3, 10)).isEqualTo(1);
  }

  @Test
  void aProductMayPass64Bits() {
    assertThat(Exact.mulDivDown(HUGE, HUGE, HUGE)).isEqualTo(HUGE);
    assertThat(Exact.mulDivUp(HUGE, HUGE, HUGE)).isEqualTo(HUGE);
    assertThat(Exact.mulDivHalfUp(HUGE, HUGE, HUGE)).isEqualTo(HUGE);
    assertThat(Exact.remainder(HUGE, HUGE, HUGE - 1)).isEqualTo(1);
    // 2^62 × 2 has a zero upper half and yet no sign bit to spare.
    assertThat(Exact.mulDivDown(1L << 62, 2, 4)).isEqualTo(1L << 61);
    assertThat(Exact.remainder(1L << 62, 2, (1L << 62) - 1)).isEqualTo(2);
  }

  @Test
  void aResultMayNot() {
    assertThatThrownBy(() -> Exact.mulDivDown(HUGE, HUGE, 1))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void agreesWithDecimalArithmetic() {
    var random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      long a = random.nextLong(1L << random.nextInt(1, 62));
      long divisor = 1 + random.nextLong(1L << random.nextInt(1, 62));
      long b = random.nextLong(divisor);
      var exact = BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b));
      assertThat(Exact.mulDivDown(a, b, divisor))
          .isEqualTo(rounded(exact, divisor, RoundingMode.FLOOR));
      assertThat(Exact.mulDivUp(a, b, divisor))
          .isEqualTo(rounded(exact, divisor, RoundingMode.CEILING));
      assertThat(Exact.mulDivHalfUp(a, b, divisor))
          .isEqualTo(rounded(exact, divisor, RoundingMode.HALF_UP));
    }
  }

  private static long rounded(BigDecimal product, long divisor, RoundingMode mode) {
    return product.divide(BigDecimal.valueOf(divisor), 0, mode).longValueExact();
  }
}
