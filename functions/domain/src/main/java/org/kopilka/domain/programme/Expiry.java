package org.kopilka.domain.programme;

import java.time.Instant;

/** The instants at which points are gone. */
public final class Expiry {
  /** Points that never expire: last in any order. */
  public static final Instant NEVER = Instant.MAX;

  private Expiry() {}
}
