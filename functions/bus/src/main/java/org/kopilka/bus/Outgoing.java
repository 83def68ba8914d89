package org.kopilka.bus;

import org.kopilka.wire.event.BusEvent;

/**
 * An event on its way to the bus.
 *
 * @param source {@code kopilka.<function>}: whose doing it tells of
 */
public record Outgoing(String source, BusEvent event) {

  /** An event that tells of a function's doing. */
  public static Outgoing of(String function, BusEvent event) {
    return new Outgoing("kopilka." + function, event);
  }
}
