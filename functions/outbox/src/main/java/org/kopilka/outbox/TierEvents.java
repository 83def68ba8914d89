package org.kopilka.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.tier.TierChange;

/** Events of tiers. */
final class TierEvents {
  private TierEvents() {}

  static List<Draft> reviewed(About about, Event.TierReviewed reviewed) {
    return changed(about, "tier", reviewed.change(), null);
  }

  static List<Draft> granted(About about, Event.TierGranted granted) {
    return changed(about, "tier", granted.change(), null);
  }

  /**
   * At most one event.
   *
   * @param announcedWith the event that tells the member as well, so that nobody tells them twice
   */
  static List<Draft> changed(
      About about, String function, @Nullable TierChange change, @Nullable String announcedWith) {
    if (change == null) {
      return List.of();
    }
    var data = about.data().put("from", change.from()).put("to", change.to());
    data.put("direction", change.rise() ? "RISE" : "FALL").put("cause", change.cause().name());
    if (announcedWith != null) {
      data.put("announcedWith", announcedWith);
    }
    return List.of(new Draft(function, "TierChanged", data));
  }
}
