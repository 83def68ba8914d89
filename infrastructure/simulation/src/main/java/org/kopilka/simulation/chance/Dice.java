package org.kopilka.simulation.chance;

import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed: the same seed, the same throws. */
public final class Dice {
  private static final int PERMILLE = 1000;

  private final SplittableRandom random;

  /** Dice of a seed. */
  public Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from 0 up to, not including, {@code bound}. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** The same of a greater range. */
  public long below(long bound) {
    return random.nextLong(bound);
  }

  /** A number between these, both included. */
  public long between(long low, long high) {
    return random.nextLong(low, high + 1);
  }

  /** Whether something of this likelihood happens. */
  public boolean chance(int permille) {
    return permille > 0 && random.nextInt(PERMILLE) < permille;
  }

  /** One of these. */
  public <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of these. */
  @SafeVarargs
  public final <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** A seed of its own for something else. */
  public long seed() {
    return random.nextLong();
  }
}
