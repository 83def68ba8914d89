package org.kopilka.domain.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.LinkAttempts;

/**
 * How often somebody has tried to link a card of late (requirements 81 and 82).
 *
 * @param takenAt attempts of the last hours, oldest first
 * @param blockedUntil null unless there were too many
 */
public record Attempts(List<Instant> takenAt, @Nullable Instant blockedUntil) {
  public static final Attempts NONE = new Attempts(List.of(), null);

  public Attempts {
    takenAt = List.copyOf(takenAt);
  }

  /** What becomes of one attempt more. */
  public sealed interface Outcome {
    /** It may be made. */
    record Allowed(Attempts after) implements Outcome {}

    /** It was one too many: from now on there are none for a while. */
    record Exhausted(Attempts after, Instant until) implements Outcome {}

    /** There are none, as was said before. */
    record Blocked(Instant until) implements Outcome {}
  }

  /** Decides one attempt. Blocked from now on, somebody has all attempts again when it is over. */
  public Outcome take(LinkAttempts limit, Instant now) {
    if (blockedUntil != null && now.isBefore(blockedUntil)) {
      return new Outcome.Blocked(blockedUntil);
    }
    var recent = new ArrayList<>(recent(limit, now));
    if (recent.size() >= limit.attempts()) {
      var until = now.plus(limit.per());
      return new Outcome.Exhausted(new Attempts(List.of(), until), until);
    }
    recent.add(now);
    return new Outcome.Allowed(new Attempts(recent, null));
  }

  private List<Instant> recent(LinkAttempts limit, Instant now) {
    var since = now.minus(limit.per());
    return takenAt.stream().filter(at -> at.isAfter(since)).toList();
  }
}
