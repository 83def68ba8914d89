package org.kopilka.simulation.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.simulation.check.Requests;
import org.kopilka.simulation.till.Order;
import org.kopilka.simulation.till.Wish;

/**
 * A request at its till.
 *
 * @param wish mostly the order's own
 * @param now by the till's clock
 */
record Visit(Order order, Wish wish, String requestId, Programmes programmes, Instant now) {
  String programme() {
    return programmes.code();
  }

  /** The key and what was asked for: the wish itself, or another with the same key (F7). */
  Request request() {
    var key = Requests.keyOf(programme(), wish, order.key()).orElseThrow();
    var asked = wish == order.wish() ? order.key() : order.key() + "'";
    return new Request(key, hash(asked), requestId);
  }

  /** What stands for what was asked. */
  static String hash(String asked) {
    return HexFormat.of().formatHex(asked.getBytes(StandardCharsets.US_ASCII));
  }
}
