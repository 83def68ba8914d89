package org.kopilka.domain.money;

import java.math.BigInteger;

/**
 * Whole-number arithmetic that never loses a digit: a product may pass 64 bits, a result may not.
 */
public final class Exact {
  private Exact() {}

  /** ⌊a × b / divisor⌋ for non-negative factors and a positive divisor. */
  public static long mulDivDown(long a, long b, long divisor) {
    if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
      return a * b / divisor;
    }
    return big(a, b).divide(BigInteger.valueOf(divisor)).longValueExact();
  }

  /** ⌈a × b / divisor⌉ for non-negative factors and a positive divisor. */
  public static long mulDivUp(long a, long b, long divisor) {
    var down = mulDivDown(a, b, divisor);
    return remainder(a, b, divisor) == 0 ? down : down + 1;
  }

  /** a × b / divisor rounded to the nearest, halves up, for non-negative factors. */
  public static long mulDivHalfUp(long a, long b, long divisor) {
    var down = mulDivDown(a, b, divisor);
    var rest = remainder(a, b, divisor);
    return rest >= divisor - rest ? down + 1 : down;
  }

  /** (a × b) mod divisor for non-negative factors and a positive divisor. */
  public static long remainder(long a, long b, long divisor) {
    if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
      return a * b % divisor;
    }
    return big(a, b).mod(BigInteger.valueOf(divisor)).longValueExact();
  }

  private static BigInteger big(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
