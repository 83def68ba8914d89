package org.kopilka.simulation.till;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.AuditLine;
import org.kopilka.auditor.Redeem;

/** What somebody wants done. */
public sealed interface Wish {

  /** A new member. */
  record Register(Shopper shopper) implements Wish {}

  /**
   * A purchase.
   *
   * @param shopper null for an anonymous one
   */
  record Buy(
      String receiptId, @Nullable Shopper shopper, Instant at, List<Item> items, Redeem redeem)
      implements Wish {
    public Buy {
      items = List.copyOf(items);
    }

    /** The items as the auditor reads them. */
    public List<AuditLine> audited() {
      return items.stream().map(each -> AuditLine.of(each.price(), each.quantity())).toList();
    }
  }

  /** One line of a basket; price in minor units. */
  record Item(long price, String quantity) {}

  /**
   * A return.
   *
   * @param lines their numbers; empty for all that is left
   */
  record BringBack(String receiptId, String returnId, List<Integer> lines) implements Wish {
    public BringBack {
      lines = List.copyOf(lines);
    }
  }

  /** Points set aside. */
  record Hold(Shopper shopper, long points, Duration ttl) implements Wish {}

  /** Held points spent. */
  record Capture(String holdId) implements Wish {}

  /** Held points freed. */
  record Release(String holdId) implements Wish {}

  /** Points given or taken by hand. */
  record Adjust(Shopper shopper, long points) implements Wish {}

  /** How much there is. */
  record Look(Shopper shopper) implements Wish {}
}
