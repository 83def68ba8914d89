package org.kopilka.store.ledger;

import java.security.SecureRandom;

/** A short wait of random length, so that those who lost a race do not meet again. */
public interface Pause {
  /**
   * Waits before trying again.
   *
   * @param attempt how often it has been tried, from 1
   */
  void before(int attempt);

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
