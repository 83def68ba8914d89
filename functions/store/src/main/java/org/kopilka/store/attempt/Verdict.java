package org.kopilka.store.attempt;

import java.time.Instant;

/**
 * What somebody found who looked at a suspicion.
 *
 * @param by the client that said so
 * @param reason in their words
 */
public record Verdict(Finding finding, String by, String reason, Instant at) {
  /** What it was. */
  public enum Finding {
    /** What it looked like. */
    CONFIRMED,
    /** Nothing. */
    DISMISSED
  }
}
