package org.kopilka.store.ledger;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;

/** A short wait of random length, so that those who lost a race do not meet again. */
public interface Pause {
  /**
   * Waits before trying again.
   *
   * @param attempt how often it has been tried, from 1
   */
  void before(int attempt);

  /**
   * Tries until something comes of it, and waits in between.
   *
   * @param max how often, from 1
   * @param once empty when others were faster
   * @return empty when they were each time
   */
  default <T> Optional<T> attempts(int max, Supplier<Optional<T>> once) {
    for (int attempt = 1; attempt < max; attempt++) {
      var done = once.get();
      if (done.isPresent()) {
        return done;
      }
      before(attempt);
    }
    return once.get();
  }

  /** 5 to 20 ms, longer with each attempt. */
  static Pause jittered() {
    // Not a thread's own: copies restored of one snapshot would wait alike, and meet again.
    var random = new SecureRandom();
    return attempt -> {
      try {
        Thread.sleep(random.nextLong(5, 20) * attempt);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
