package org.kopilka.domain.login;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A member who is signed in. Each day of use lets the session live on, up to an age at which the
 * phone has to be confirmed again: numbers change hands.
 *
 * @param until from here on it is over
 */
public record Session(String programme, String memberId, Instant startedAt, Instant until) {
  /** Life without use. */
  public static final Duration IDLE_MAX = Duration.ofDays(30);

  /** Life at all. */
  public static final Duration AGE_MAX = Duration.ofDays(180);

  /** Begins one. */
  public static Session start(String programme, String memberId, Instant now) {
    return new Session(programme, memberId, now, now.plus(IDLE_MAX));
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(until);
  }

  /** The session after it was used; the same one if it was used that day already. */
  public Session used(Instant now) {
    var idle = now.truncatedTo(ChronoUnit.DAYS).plus(IDLE_MAX);
    var oldest = startedAt.plus(AGE_MAX);
    var later = idle.isBefore(oldest) ? idle : oldest;
    return later.isAfter(until) ? new Session(programme, memberId, startedAt, later) : this;
  }
}
