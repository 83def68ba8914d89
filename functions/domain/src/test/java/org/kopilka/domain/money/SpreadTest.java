package org.kopilka.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void givesTheLargestRemaindersOneMore() {
    assertThat(Spread.over(300, weights(1450, 663))).containsExactly(206, 94);
    assertThat(Spread.over(90, weights(1244, 569))).containsExactly(62, 28);
    // 0.5, 2.5 and 2.0 of 5 over 1, 5 and 4.
    assertThat(Spread.over(5, weights(1, 5, 4))).containsExactly(1, 2, 2);
  }

  @Test
  void breaksTiesForTheEarlierLine() {
    assertThat(Spread.over(1, weights(1, 1))).containsExactly(1, 0);
    assertThat(Spread.over(5, weights(10, 10, 10))).containsExactly(2, 2, 1);
  }

  @Test
  void givesNothingToALineWithoutWeight() {
    assertThat(Spread.over(10, weights(0, 3, 0, 3))).containsExactly(0, 5, 0, 5);
  }

  @Test
  void spreadsNothingOverAnything() {
    assertThat(Spread.over(0, weights(0, 0))).containsExactly(0, 0);
    assertThat(Spread.over(0, weights())).isEmpty();
  }

  @Test
  void refusesToSpreadSomethingOverNothing() {
    assertThatThrownBy(() -> Spread.over(1, weights(0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLargestReceiptStillFits() {
    var weights = new long[Limits.LINES_MAX];
    Arrays.fill(weights, Limits.MONEY_MAX / Limits.LINES_MAX * Limits.WHOLE_BP);
    assertThat(Spread.over(Limits.MONEY_MAX, weights))
        .containsOnly(Limits.MONEY_MAX / Limits.LINES_MAX);
  }

  @Test
  void partsAddUpAndAreNeverAWholeOneOff() {
    var random = new Random(2);
    for (int i = 0; i < 500; i++) {
      var weights = random.longs(random.nextInt(1, 8), 0, 1L << random.nextInt(1, 50)).toArray();
      weights[0]++;
      long total = random.nextLong(1L << random.nextInt(1, 50));
      var parts = Spread.over(total, weights);
      assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
      for (int line = 0; line < parts.length; line++) {
        assertThat(parts[line] - share(total, weights, line)).isBetween(0L, 1L);
      }
    }
  }

  private static long share(long total, long[] weights, int line) {
    return BigInteger.valueOf(total)
        .multiply(BigInteger.valueOf(weights[line]))
        .divide(BigInteger.valueOf(Arrays.stream(weights).sum()))
        .longValueExact();
  }

  private static long[] weights(long... weights) {
    return weights;
  }
}
