package org.kopilka.domain.fraud;

import org.jspecify.annotations.Nullable;

/** Where a receipt was rung up: whose till, in which store. */
public record Post(String store, String cashier) {
  /** Stands for the store of receipts that name none: their cashiers are all of one. */
  public static final String NO_STORE = "-";

  /** The post of a receipt; null where no cashier rang it up, as in a shop on the web. */
  public static @Nullable Post of(@Nullable String store, @Nullable String cashier) {
    return cashier == null ? null : new Post(store == null ? NO_STORE : store, cashier);
  }
}
