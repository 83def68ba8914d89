package org.kopilka.domain.dayx;

import org.jspecify.annotations.Nullable;

/**
 * What members are told (requirement 100).
 *
 * @param en null where everybody is told in Russian
 */
public record Wording(String ru, @Nullable String en) {
  /** Characters of one text, however many parts it has. */
  public static final int LENGTH_MAX = 1600;
}
