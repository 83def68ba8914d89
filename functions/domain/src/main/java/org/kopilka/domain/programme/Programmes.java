package org.kopilka.domain.programme;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All versions of one programme, each effective from an instant until the next one; what lies
 * before the first follows the first.
 */
public record Programmes(List<Programme> versions) {
  public static final int VERSIONS_MAX = 500;

  public Programmes {
    if (versions.isEmpty() || versions.size() > VERSIONS_MAX) {
      throw new IllegalArgumentException("a programme has 1 to " + VERSIONS_MAX + " versions");
    }
    if (versions.stream().map(Programme::code).distinct().count() > 1) {
      throw new IllegalArgumentException("all versions are of one programme");
    }
    versions =
        versions.stream()
            .sorted(
                Comparator.comparing(Programme::effectiveFrom).thenComparing(Programme::version))
            .toList();
  }

  public String code() {
    return versions.getFirst().code();
  }

  /** The version in force at an instant. */
  public Programme at(Instant instant) {
    return versions.reversed().stream()
        .filter(version -> !version.effectiveFrom().isAfter(instant))
        .findFirst()
        .orElse(versions.getFirst());
  }

  /** The highest version number there is. */
  public int lastVersion() {
    return versions.stream().mapToInt(Programme::version).max().orElseThrow();
  }
}
