package org.kopilka.auditor;

import java.math.BigInteger;
import java.util.Arrays;

/** Spreads a total over weights ({@code docs/domain.md}, Arithmetic, first paragraph). */
final class LargestRemainder {

  private LargestRemainder() {}

  /** Floors first, then one each to the largest remainders, ties to the earlier. */
  static long[] spread(long total, long[] weights) {
    long[] parts = new long[weights.length];
    if (total == 0) {
      return parts;
    }
    BigInteger sum = BigInteger.valueOf(Arrays.stream(weights).reduce(0, Math::addExact));
    BigInteger[] remainders = new BigInteger[weights.length];
    for (int i = 0; i < weights.length; i++) {
      BigInteger share = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i]));
      parts[i] = share.divide(sum).longValueExact();
      remainders[i] = share.mod(sum);
    }
    for (long rest = total - Arrays.stream(parts).sum(); rest > 0; rest--) {
      int largest = largest(remainders);
      parts[largest]++;
      remainders[largest] = BigInteger.ZERO;
    }
    return parts;
  }

  /** The first of the largest. The rest is less than the count of remainders above zero. */
  private static int largest(BigInteger[] remainders) {
    int largest = 0;
    for (int i = 1; i < remainders.length; i++) {
      if (remainders[i].compareTo(remainders[largest]) > 0) {
        largest = i;
      }
    }
    return largest;
  }
}
