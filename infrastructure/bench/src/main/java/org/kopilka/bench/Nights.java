package org.kopilka.bench;

import java.util.List;
import org.kopilka.bench.branch.Branch;
import org.kopilka.fixtures.Orders;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.RecordingBus;

/** The schedules, and the orders that their functions give themselves. */
record Nights(Branch branch, RecordingBus bus) {
  static final String EXPIRY = "ExpiryFunction";

  private static final List<String> IN_ORDER = List.of("MaturityFunction", EXPIRY, "TierFunction");
  private static final List<String> ORDERS = List.of("MaturePoints", "ExpirePoints", "ReviewTiers");

  /** Everything that is due is done. */
  void pass() {
    for (int i = 0; i < IN_ORDER.size(); i++) {
      run(IN_ORDER.get(i), ORDERS.get(i));
    }
  }

  /** What expires is written off. */
  void expire() {
    run(EXPIRY, "ExpirePoints");
  }

  private void run(String function, String order) {
    Orders.run(new Lambda(branch.function(function).handler()), bus, order);
  }
}
