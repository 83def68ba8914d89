package org.kopilka.fraud;

import java.time.Instant;

/**
 * A cashier who puts their own card on strangers' receipts.
 *
 * @param perMille on how many of a thousand anonymous ones
 * @param from since when
 */
record Crook(Shop shop, int cashier, int perMille, Instant from) {
  String post() {
    return shop.cashier(cashier);
  }

  String member() {
    return Months.ownCard(shop, cashier);
  }
}
