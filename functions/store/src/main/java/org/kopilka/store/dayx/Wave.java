package org.kopilka.store.dayx;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.message.Fates;

/**
 * A wave that has gone out.
 *
 * @param number from 1
 * @param after the member after whom it begins; null at the beginning
 * @param last its last member
 * @param settled whether its fates will not change any more
 */
public record Wave(
    int number, @Nullable String after, String last, Instant at, Fates fates, boolean settled) {

  /** The same with what is known by now. */
  public Wave with(Fates known, boolean isSettled) {
    return new Wave(number, after, last, at, known, isSettled);
  }
}
