package org.kopilka.domain.ledger;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What many waiting lots have in common. */
final class PendingLots {
  private PendingLots() {}

  /**
   * Makes the two lots nearest in time one, available from the later instant on. Lots that expire
   * together come first; only when no two do, a lot also takes the later expiry.
   */
  static void coalesceNearest(List<PendingLot> pending) {
    pending.sort(PendingLot.ORDER);
    int nearest = nearest(pending, true);
    if (nearest < 0) {
      nearest = nearest(pending, false);
    }
    var earlier = pending.remove(nearest);
    var later = pending.remove(nearest);
    pending.add(nearest, together(earlier, later));
  }

  private static PendingLot together(PendingLot a, PendingLot b) {
    var later = a.availableAt().isAfter(b.availableAt()) ? a : b;
    var expiresAt = a.expiresAt().isAfter(b.expiresAt()) ? a.expiresAt() : b.expiresAt();
    return new PendingLot(
        later.id(), later.availableAt(), expiresAt, Math.addExact(a.points(), b.points()));
  }

  private static int nearest(List<PendingLot> pending, boolean expiringTogether) {
    int nearest = -1;
    @Nullable Duration least = null;
    for (int i = 0; i + 1 < pending.size(); i++) {
      var a = pending.get(i);
      var b = pending.get(i + 1);
      var gap = Duration.between(a.availableAt(), b.availableAt()).abs();
      if ((!expiringTogether || a.expiresAt().equals(b.expiresAt()))
          && (least == null || gap.compareTo(least) < 0)) {
        nearest = i;
        least = gap;
      }
    }
    return nearest;
  }
}
