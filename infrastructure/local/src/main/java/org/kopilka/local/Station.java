package org.kopilka.local;

/** A place where something may wait to be passed on: the stream, the bus, a queue. */
@FunctionalInterface
public interface Station {
  /**
   * Passes on what waits, or a batch of it.
   *
   * @return whether anything did
   */
  boolean work();
}
