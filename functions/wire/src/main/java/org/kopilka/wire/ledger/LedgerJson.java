package org.kopilka.wire.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Balance;
import org.kopilka.domain.programme.Expiry;
import org.kopilka.wire.json.Json;

/** Balances and instants as they stand in answers and events. */
public final class LedgerJson {
  private LedgerJson() {}

  /** The four numbers of a balance. */
  public static ObjectNode balance(Balance balance) {
    return Json.object()
        .put("available", balance.available())
        .put("pending", balance.pending())
        .put("held", balance.held())
        .put("debt", balance.debt());
  }

  /** An expiry, or null for points that never expire. */
  public static @Nullable String expiry(Instant expiresAt) {
    return expiresAt.equals(Expiry.NEVER) ? null : expiresAt.toString();
  }
}
