package org.kopilka.domain.message;

import java.time.Duration;
import java.time.Instant;

/**
 * How long what happened is worth a text. A text that lay among dead letters, or was replayed from
 * the archive, would otherwise tell of points as if they had just come.
 *
 * @param limit from what happened until its text goes out; more than zero
 */
public record NewsLife(Duration limit) {
  public NewsLife {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("no time for news: " + limit);
    }
  }

  /** Whether a text comes too late. At the limit itself it is still in time. */
  public boolean isOver(Purpose purpose, Instant happenedAt, Instant now) {
    return purpose.isNews() && Duration.between(happenedAt, now).compareTo(limit) > 0;
  }
}
