package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What time has already done to the account and no job has told anybody yet. Balances do not depend
 * on it.
 *
 * @param matured points that became available
 * @param lapsed holds that ran out
 * @param noticedUntil lots that expire up to here have had their notice
 */
public record Unannounced(long matured, List<LapsedHold> lapsed, Instant noticedUntil) {
  public static final Unannounced NOTHING = new Unannounced(0, List.of(), Instant.EPOCH);

  public Unannounced {
    lapsed = List.copyOf(lapsed);
  }
}
