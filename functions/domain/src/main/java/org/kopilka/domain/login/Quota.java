package org.kopilka.domain.login;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Limits that hold together. A text costs as much as thousands of purchases. */
public record Quota(List<Limit> limits) {
  /** A second text hardly ever overtakes the first by more. */
  public static final Limit RESEND = new Limit(1, Duration.ofSeconds(60));

  public static final Limit PHONE_HOUR = new Limit(5, Duration.ofHours(1));
  public static final Limit PHONE_DAY = new Limit(10, Duration.ofHours(24));

  /** A whole office may be behind one address. */
  public static final Limit ADDRESS_HOUR = new Limit(20, Duration.ofHours(1));

  public static final Limit ADDRESS_DAY = new Limit(100, Duration.ofHours(24));

  /** Codes that one phone is sent. */
  public static final Quota OF_A_PHONE = new Quota(List.of(RESEND, PHONE_HOUR, PHONE_DAY));

  /** Codes that one network address asks for, whatever becomes of it. */
  public static final Quota OF_AN_ADDRESS = new Quota(List.of(ADDRESS_HOUR, ADDRESS_DAY));

  public Quota {
    limits = List.copyOf(limits);
  }

  /** When the next one may be; empty if it may be now. */
  public Optional<Instant> fullUntil(List<Instant> earlier, Instant now) {
    return limits.stream()
        .flatMap(limit -> limit.fullUntil(earlier, now).stream())
        .max(Comparator.naturalOrder());
  }

  /** What is to be remembered with this one: all that some limit still counts, in order. */
  public List<Instant> with(List<Instant> earlier, Instant now) {
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
