package org.kopilka.simulation.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of a world, and clocks that show it more or less (F14). */
final class WorldClock {
  private Instant now;

  WorldClock(Instant start) {
    now = start;
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Moves to an instant, unless it has passed. */
  void passTo(Instant instant) {
    if (instant.isAfter(now)) {
      now = instant;
    }
  }

  /** A clock that is wrong by so much. */
  Clock wrongBy(Duration error) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Functions know zones from the programme only");
      }

      @Override
      public Instant instant() {
        return now.plus(error);
      }
    };
  }
}
