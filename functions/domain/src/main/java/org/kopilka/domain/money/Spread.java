package org.kopilka.domain.money;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Spreads a whole total over weights by largest remainder: floors first, then one each to the
 * largest remainders, ties to the earlier line (docs/domain.md, Arithmetic).
 */
public final class Spread {
  private Spread() {}

  /**
   * The parts of {@code total}, one per weight; they add up to the total.
   *
   * @throws IllegalArgumentException when there is something to spread and nothing to spread it
   *     over
   */
  public static long[] over(long total, long[] weights) {
    var sum = Arrays.stream(weights).reduce(0, Math::addExact);
    if (total == 0) {
      return new long[weights.length];
    }
    if (sum <= 0) {
      throw new IllegalArgumentException("nothing to spread " + total + " over");
    }
    var parts = Arrays.stream(weights).map(w -> Exact.mulDivDown(total, w, sum)).toArray();
    var left = total - Arrays.stream(parts).sum();
    if (left == 0) {
      return parts;
    }
    byRemainder(total, weights, sum).limit(left).forEach(i -> parts[i]++);
    return parts;
  }

  private static IntStream byRemainder(long total, long[] weights, long sum) {
    var rests = Arrays.stream(weights).map(w -> Exact.remainder(total, w, sum)).toArray();
    return IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> -rests[i]).thenComparing(i -> i))
        .mapToInt(Integer::intValue);
  }
}
