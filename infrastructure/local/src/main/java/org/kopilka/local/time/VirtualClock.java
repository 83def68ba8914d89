package org.kopilka.local.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the running system: the real one plus an offset. While schedules run on the way
 * forward it stands still, so that each sees its own instant. It never goes back. It shows whole
 * milliseconds: nothing that is stored or shown tells apart more.
 */
public final class VirtualClock extends Clock {
  private final Clock real;
  private volatile Duration offset;
  private volatile @Nullable Instant standing;

  /**
   * A clock that ticks from an instant on.
   *
   * @param real what it ticks with
   */
  public VirtualClock(Clock real, Instant start) {
    this.real = real;
    this.offset = Duration.between(real.instant(), start);
  }

  @Override
  public Instant instant() {
    var held = standing;
    return held == null ? real.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS) : held;
  }

  /** How far it is from the real time. */
  public Duration offset() {
    return offset;
  }

  /** How long the real clock needs until this one shows the instant; never negative. */
  public Duration until(Instant instant) {
    var wait = Duration.between(instant(), instant);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /** Whether it does not tick at present. */
  public boolean isStanding() {
    return standing != null;
  }

  /** Stops at an instant, or where it is if that is past. */
  public synchronized void standAt(Instant instant) {
    var now = instant();
    standing = instant.isAfter(now) ? instant : now;
  }

  /** Ticks on from where it stands. */
  public synchronized void tick() {
    var held = standing;
    if (held != null) {
      offset = Duration.between(real.instant(), held);
      standing = null;
    }
  }

  /** Ticks at least this far from the real time: while it stood, that went on. */
  public synchronized void catchUpTo(Duration least) {
    if (standing == null && least.compareTo(offset) > 0) {
      offset = least;
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Zones belong to programmes, not to the clock");
  }
}
