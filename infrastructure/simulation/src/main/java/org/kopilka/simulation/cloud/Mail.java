package org.kopilka.simulation.cloud;

import java.time.Instant;
import org.kopilka.simulation.chance.Dice;

/** Something that waits to be delivered to a function. */
public interface Mail {
  /** Whether something could be delivered now. */
  boolean waits(Instant now);

  /** Whether something is left, now or later. */
  boolean isEmpty();

  /** Begins a delivery of what waits. */
  void deliver(Dice dice, Instant now);
}
