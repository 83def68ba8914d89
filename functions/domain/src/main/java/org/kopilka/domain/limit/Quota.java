package org.kopilka.domain.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Limits that hold together.
 *
 * @param blockedFor how long there is nothing at all after one too many; null where all that was
 *     done is merely waited for to be forgotten
 */
public record Quota(List<Limit> limits, @Nullable Duration blockedFor) {
  public Quota {
    limits = List.copyOf(limits);
  }

  /** Limits that block nobody. */
  public static Quota of(Limit... limits) {
    return new Quota(List.of(limits), null);
  }

  /** When the next one may be; empty if it may be now. */
  Optional<Instant> fullUntil(List<Instant> earlier, Instant now) {
    return limits.stream()
        .flatMap(limit -> limit.fullUntil(earlier, now).stream())
        .max(Comparator.naturalOrder());
  }

  /** What is to be remembered with this one: all that some limit still counts, in order. */
  List<Instant> with(List<Instant> earlier, Instant now) {
    var kept = new ArrayList<Instant>();
    earlier.stream().filter(at -> isCounted(at, now)).forEach(kept::add);
    kept.add(now);
    kept.sort(Comparator.naturalOrder());
    return List.copyOf(kept);
  }

  private boolean isCounted(Instant at, Instant now) {
    return limits.stream().anyMatch(limit -> now.isBefore(at.plus(limit.per())));
  }
}
