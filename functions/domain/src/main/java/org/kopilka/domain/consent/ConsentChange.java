package org.kopilka.domain.consent;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a member agreed to or took back at one time.
 *
 * @param source where they said so: TILL, SITE, DESK, CABINET, IMPORT, SMS …
 * @param by the machine client that wrote it down; null where nobody but the source is known
 */
public record ConsentChange(
    Instant at, String source, @Nullable String by, Set<Consent> given, Set<Consent> withdrawn) {
  public ConsentChange {
    given = Set.copyOf(given);
    withdrawn = Set.copyOf(withdrawn);
  }

  /** The part of it that changes anything for somebody who has agreed to these; empty if none. */
  public Optional<ConsentChange> against(Set<Consent> held) {
    var gained = new HashSet<>(given);
    gained.removeAll(held);
    var lost = new HashSet<>(withdrawn);
    lost.retainAll(held);
    return gained.isEmpty() && lost.isEmpty()
        ? Optional.empty()
        : Optional.of(new ConsentChange(at, source, by, gained, lost));
  }

  /** What holds after it. */
  public Set<Consent> after(Set<Consent> held) {
    var after = new HashSet<>(held);
    after.addAll(given);
    after.removeAll(withdrawn);
    return Set.copyOf(after);
  }
}
