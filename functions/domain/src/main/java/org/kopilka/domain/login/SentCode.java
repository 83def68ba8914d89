package org.kopilka.domain.login;

import java.time.Duration;
import java.time.Instant;

/**
 * The code that a phone was sent last, as far as it may be kept.
 *
 * @param id names the request that it came of
 * @param hash keyed, so that the code cannot be found by trying all of them
 * @param triesLeft how often it may still be named wrongly
 */
public record SentCode(String id, String hash, Instant sentAt, int triesLeft) {
  /** Digits of a code. */
  public static final int DIGITS = 6;

  /** How many codes there are. */
  public static final long CODES = 1_000_000;

  /** How often a code may be named. */
  public static final int TRIES_MAX = 5;

  /** How long it is good for. */
  public static final Duration GOOD_FOR = Duration.ofMinutes(10);

  boolean isOver(Instant now) {
    return !now.isBefore(sentAt.plus(GOOD_FOR));
  }

  SentCode triedOnce() {
    return new SentCode(id, hash, sentAt, triesLeft - 1);
  }
}
