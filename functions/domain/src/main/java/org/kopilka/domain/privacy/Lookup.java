package org.kopilka.domain.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at what is kept of a member.
 *
 * @param memberId whom they looked at
 * @param client whose key it was
 * @param operator who sat at the machine, if it said so
 * @param route by which
 * @param fields what they were shown
 * @param requestId tells it from others of the same instant
 */
public record Lookup(
    String memberId,
    Instant at,
    String client,
    @Nullable String operator,
    String route,
    Set<Field> fields,
    String requestId) {
  /** How long it is remembered. */
  public static final Duration KEPT_FOR = Duration.ofDays(365);

  public Lookup {
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("looked at nothing");
    }
    fields = Set.copyOf(EnumSet.copyOf(fields));
  }

  /** Whether it is still remembered. */
  public boolean isKept(Instant now) {
    return now.isBefore(at.plus(KEPT_FOR));
  }
}
