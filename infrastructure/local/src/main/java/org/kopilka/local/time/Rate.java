package org.kopilka.local.time;

import java.time.Duration;
import java.time.Instant;

/** Every so often, counted from the start. */
record Rate(Duration period) implements Recurrence {
  @Override
  public Instant next(Instant after) {
    return after.plus(period);
  }
}
