package org.kopilka.reconciliation;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Holds a long reading back, so that the table keeps its breath for the tills.
 *
 * @param itemsPerSecond on average; what reading itself takes comes on top
 * @param sleep lets a time pass
 */
record Pace(int itemsPerSecond, Consumer<Duration> sleep) {
  Pace {
    if (itemsPerSecond < 1) {
      throw new IllegalArgumentException("at least one item a second");
    }
  }

  /** Pays for items that were read. */
  void spent(long items) {
    sleep.accept(Duration.ofMillis(items * 1000 / itemsPerSecond));
  }

  /** How many to read at once. */
  int pageSize() {
    return Math.min(itemsPerSecond, 100);
  }
}
