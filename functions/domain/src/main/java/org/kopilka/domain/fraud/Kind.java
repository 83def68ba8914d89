package org.kopilka.domain.fraud;

import java.time.Duration;

/** What somebody is suspected of. */
public enum Kind {
  /** A card marked as staff's, on a receipt of its own till or store. */
  STAFF_CARD(Duration.ofHours(24)),
  /** One cashier's receipts carry a card more often than its holder can come by. */
  CARD_AT_CASHIER(Track.WINDOW),
  /** The same, and what was collected so has been spent there. */
  CARD_AT_CASHIER_SPENT(Track.WINDOW),
  /** A purchase lifted the tier, others earned by it, and it came back. */
  TIER_RETURNED(Track.WINDOW),
  /** Returns left debt, and more than once. */
  DEBT_LEFT(Track.WINDOW),
  /** Returns gave points that had burnt another life, and more than once. */
  POINTS_REVIVED(Track.WINDOW);

  private final Duration quiet;

  Kind(Duration quiet) {
    this.quiet = quiet;
  }

  /** For how long the same is not said again. */
  public Duration quiet() {
    return quiet;
  }
}
