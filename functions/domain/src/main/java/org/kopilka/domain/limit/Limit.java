package org.kopilka.domain.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * At most so many within so long, looking back from every instant.
 *
 * @param count at least one
 */
public record Limit(int count, Duration per) {
  public Limit {
    if (count < 1 || !per.isPositive()) {
      throw new IllegalArgumentException("no limit: " + count + " per " + per);
    }
  }

  /**
   * When the next one may be; empty if it may be now.
   *
   * @param earlier in order
   */
  Optional<Instant> fullUntil(List<Instant> earlier, Instant now) {
    var counted = earlier.stream().filter(at -> now.isBefore(at.plus(per))).toList();
    return counted.size() < count
        ? Optional.empty()
        : Optional.of(counted.get(counted.size() - count).plus(per));
  }
}
