package org.kopilka.endtoend;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens by itself: events, queues and streams have no end to wait for. */
final class Wait {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final long BETWEEN_MILLIS = 200;

  private Wait() {}

  /** What is there once it is as wanted; fails with what there was at last. */
  static <T> T until(String what, Supplier<T> look, Predicate<T> isThere) {
    return within(LONGEST, what, look, isThere);
  }

  static <T> T within(Duration longest, String what, Supplier<T> look, Predicate<T> isThere) {
    var end = System.nanoTime() + longest.toNanos();
    var seen = look.get();
    while (!isThere.test(seen)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not come in " + longest + "; last: " + seen);
      }
      pause();
      seen = look.get();
    }
    return seen;
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
