package org.kopilka.domain.fraud;

import java.math.BigInteger;

/**
 * How rare it is that something happens so often by chance: the upper tail of the binomial
 * distribution, in whole numbers and exact.
 */
final class Tail {
  /** Rarer than this is told as this. */
  static final long ONE_IN_MAX = 1_000_000_000_000L;

  private Tail() {}

  /**
   * Of {@code tries} that each succeed with the chance {@code part / whole}, at least {@code hits}
   * do once in so many cases, rounded down: ⌊wholeⁿ ÷ Σ C(n, i) partⁱ (whole − part)ⁿ⁻ⁱ⌋ for i from
   * {@code hits} to n.
   *
   * @param part 1 to {@code whole}
   */
  static long oneIn(int hits, int tries, long part, long whole) {
    if (hits == 0) {
      return 1;
    }
    var yes = BigInteger.valueOf(part);
    var no = BigInteger.valueOf(whole - part);
    var sum = BigInteger.ZERO;
    // From the far end, where there is one way only; each term follows from the one before.
    var term = yes.pow(tries);
    for (int i = tries; i >= hits; i--) {
      sum = sum.add(term);
      term = term.multiply(no).multiply(BigInteger.valueOf(i));
      term = term.divide(yes.multiply(BigInteger.valueOf(tries - i + 1L)));
    }
    var oneIn = BigInteger.valueOf(whole).pow(tries).divide(sum);
    return oneIn.min(BigInteger.valueOf(ONE_IN_MAX)).longValueExact();
  }
}
