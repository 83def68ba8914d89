package org.kopilka.bus;

/** A wait before the bus is asked again. */
public interface Backoff {
  /** The first wait, in milliseconds. */
  int FIRST_MS = 25;

  /**
   * Waits.
   *
   * @param attempt how often it has been tried, from 1
   */
  void before(int attempt);

  /** 25 ms, then twice as long each time. */
  static Backoff doubling() {
    return attempt -> {
      try {
        Thread.sleep((long) FIRST_MS << (attempt - 1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
