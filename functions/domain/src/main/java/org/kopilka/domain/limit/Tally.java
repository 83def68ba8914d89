package org.kopilka.domain.limit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody has done something of late.
 *
 * @param takenAt when, as far back as a limit looks, oldest first
 * @param blockedUntil null unless it was too often for a quota that blocks
 */
public record Tally(List<Instant> takenAt, @Nullable Instant blockedUntil) {
  /** Of somebody who never did it. */
  public static final Tally NONE = new Tally(List.of(), null);

  public Tally {
    takenAt = List.copyOf(takenAt);
  }

  /** What becomes of one time more. */
  public sealed interface Outcome {
    /** It may be done. */
    record Taken(Tally after) implements Outcome {}

    /** It was one too many: from now on there are none for a while. */
    record Exhausted(Tally after, Instant until) implements Outcome {}

    /** There are none until then, and nothing is to be remembered of this one. */
    record Full(Instant until) implements Outcome {}
  }

  /** Decides one time more. Whoever was blocked has all of the quota again when it is over. */
  public Outcome take(Quota quota, Instant now) {
    if (blockedUntil != null && now.isBefore(blockedUntil)) {
      return new Outcome.Full(blockedUntil);
    }
    var full = quota.fullUntil(takenAt, now);
    if (full.isEmpty()) {
      return new Outcome.Taken(new Tally(quota.with(takenAt, now), null));
    }
    if (quota.blockedFor() == null) {
      return new Outcome.Full(full.get());
    }
    var until = now.plus(quota.blockedFor());
    return new Outcome.Exhausted(new Tally(List.of(), until), until);
  }

  /** From when on one more may be; now, if there are any left. */
  public Instant freeFrom(Quota quota, Instant now) {
    return quota.fullUntil(takenAt, now).orElse(now);
  }
}
