package org.kopilka.domain.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account is used.
 *
 * @param variant by whose rules, as long as the programme has that variant; empty for the
 *     programme's own
 * @param movedAt when points last moved other than by time; null if never
 * @param reachable false where it is known that no text reaches the holder
 */
public record Usage(String variant, @Nullable Instant movedAt, boolean reachable) {
  /** Of an account that has just been opened. */
  public static final Usage NEW = new Usage("", null, true);

  Usage movedAt(Instant at) {
    return new Usage(variant, at, reachable);
  }

  /** From a confirmed phone on, texts reach the holder. */
  Usage knowing(MemberFacts facts) {
    return new Usage(variant, movedAt, reachable || facts.phoneConfirmed());
  }
}
