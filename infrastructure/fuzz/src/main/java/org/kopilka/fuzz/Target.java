package org.kopilka.fuzz;

/** Something that reads what others wrote. */
@FunctionalInterface
interface Target {
  /**
   * Lets it read.
   *
   * @throws RuntimeException if what came of it is none of the answers that callers are promised
   */
  void feed(byte[] input);
}
