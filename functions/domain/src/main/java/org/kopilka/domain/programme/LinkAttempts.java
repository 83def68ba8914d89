package org.kopilka.domain.programme;

import java.time.Duration;
import java.util.List;
import org.kopilka.domain.limit.Limit;
import org.kopilka.domain.limit.Quota;

/** How often a member may try to link a card before being blocked for the same length of time. */
public record LinkAttempts(int attempts, Duration per) {
  public static final int ATTEMPTS_MAX = 100;

  /** A household, an office or a mobile operator's gateway shares an address. */
  private static final int MEMBERS_OF_AN_ADDRESS = 10;

  public LinkAttempts {
    if (attempts < 1 || attempts > ATTEMPTS_MAX) {
      throw new IllegalArgumentException("linkAttempts: 1 to 100 attempts, not " + attempts);
    }
    if (per.isNegative() || per.isZero() || per.compareTo(Duration.ofDays(30)) > 0) {
      throw new IllegalArgumentException("linkAttempts: at most 30 days, not " + per);
    }
  }

  /** What each member and each phone has. */
  public Quota quota() {
    return quota(attempts);
  }

  /** What members behind one network address have together. */
  public Quota quotaOfAnAddress() {
    return quota(attempts * MEMBERS_OF_AN_ADDRESS);
  }

  private Quota quota(int count) {
    return new Quota(List.of(new Limit(count, per)), per);
  }
}
