package org.kopilka.domain.walk;

import java.util.List;
import java.util.Random;

/** All that is left to chance, by a seed. */
record Dice(Random random) {
  static Dice of(long seed) {
    return new Dice(new Random(seed));
  }

  /** From 0 to one below. */
  long below(long bound) {
    return random.nextLong(bound);
  }

  /** From one to the other, both included. */
  long between(long least, long most) {
    return random.nextLong(least, most + 1);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  @SafeVarargs
  final <T> T any(T... of) {
    return of[random.nextInt(of.length)];
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
