package org.kopilka.domain.dayx;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * In which portions a text goes out, so that not everybody comes to the desk at once.
 *
 * @param size members of a wave, 1 to {@link #SIZE_MAX}
 * @param every from one wave to the next at least, {@link #EVERY_MIN} to {@link #EVERY_MAX}
 * @param from the hour of the local day from which texts may go out
 * @param until the hour from which they may not; later than {@code from}
 */
public record Waves(int size, Duration every, LocalTime from, LocalTime until) {
  public static final int SIZE_MAX = 5000;
  public static final Duration EVERY_MIN = Duration.ofMinutes(15);
  public static final Duration EVERY_MAX = Duration.ofDays(7);

  /** A thousand an hour, at hours at which nobody minds a text. */
  public static final Waves USUAL =
      new Waves(1000, Duration.ofHours(1), LocalTime.of(10, 0), LocalTime.of(20, 0));

  public Waves {
    if (size < 1 || size > SIZE_MAX) {
      throw new IllegalArgumentException("a wave has 1 to " + SIZE_MAX + " members: " + size);
    }
    if (every.compareTo(EVERY_MIN) < 0 || every.compareTo(EVERY_MAX) > 0) {
      throw new IllegalArgumentException("waves come every 15 minutes to 7 days: " + every);
    }
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("waves go out from " + from + " until " + until);
    }
  }

  /** Whether texts may go out at this time of the local day. */
  public boolean areAllowedAt(Instant instant, ZoneId zone) {
    var time = instant.atZone(zone).toLocalTime();
    return !time.isBefore(from) && time.isBefore(until);
  }
}
