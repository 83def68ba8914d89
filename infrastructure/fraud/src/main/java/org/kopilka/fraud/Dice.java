package org.kopilka.fraud;

import java.util.SplittableRandom;

/** Chance, in whole numbers. */
final class Dice {
  private static final int PER_MILLE = 1000;

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Whether something happens that does so in so many cases of a thousand. */
  boolean happens(int perMille) {
    return random.nextInt(PER_MILLE) < perMille;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }
}
