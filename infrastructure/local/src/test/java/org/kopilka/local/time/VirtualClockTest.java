package org.kopilka.local.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VirtualClockTest {
  private static final Instant REAL = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant START = Instant.parse("1997-01-01T00:00:00Z");

  private final HandMoved real = new HandMoved();
  private final VirtualClock clock = new VirtualClock(real, START);

  @Test
  void ticksAsTheRealOneDoes() {
    real.now = REAL.plusSeconds(5);

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
    assertThat(clock.until(START.plusSeconds(8))).isEqualTo(Duration.ofSeconds(3));
    assertThat(clock.until(START)).isZero();
  }

  @Test
  void standsWhereItIsToldAndTicksOnFromThere() {
    clock.standAt(START.plusSeconds(100));
    real.now = REAL.plusSeconds(5);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(100));

    clock.tick();
    real.now = REAL.plusSeconds(6);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(101));
  }

  @Test
  void neverGoesBack() {
    real.now = REAL.plusSeconds(5);

    clock.standAt(START);

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
  }

  private static final class HandMoved extends Clock {
    private Instant now = REAL;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
