package org.kopilka.outbox;

import java.util.List;
import org.kopilka.domain.ledger.Event;
import org.kopilka.wire.ledger.LedgerJson;

/** Events of points that move without a receipt. */
final class PointsEvents {
  private PointsEvents() {}

  static List<Draft> held(About about, Event.PointsHeld held) {
    var hold = held.hold();
    var data = about.data().put("holdId", hold.id()).put("points", hold.points());
    data.put("until", hold.until().toString());
    return List.of(new Draft("redemption", "PointsHeld", about.withBalance(data)));
  }

  static List<Draft> released(About about, Event.HoldReleased released) {
    return List.of(
        freed(about, "redemption", released.holdId(), released.points(), Freed.RELEASED));
  }

  static List<Draft> lapsed(About about, Event.HoldsLapsed lapsed) {
    return lapsed.holds().stream()
        .map(hold -> freed(about, "expiry", hold.id(), hold.points(), Freed.LAPSED))
        .toList();
  }

  /** Why held points are free again. */
  enum Freed {
    /** On request. */
    RELEASED,
    /** Their time ran out. */
    LAPSED,
    /** The purchase took less than was held. */
    NOT_NEEDED
  }

  static Draft freed(About about, String function, String holdId, long points, Freed why) {
    var data = about.data().put("holdId", holdId).put("points", points);
    data.put("reason", why.name());
    return new Draft(function, "PointsReleased", about.withBalance(data));
  }

  static List<Draft> captured(About about, Event.HoldCaptured captured) {
    var data = about.data().put("points", captured.points()).put("holdId", captured.holdId());
    return List.of(new Draft("redemption", "PointsSpent", about.withBalance(data)));
  }

  /** The reason stays in the ledger: it is written by hand, and may name a person. */
  static List<Draft> adjusted(About about, Event.PointsAdjusted adjusted) {
    var data = about.data().put("points", adjusted.points());
    var added = adjusted.added();
    if (added != null) {
      data.put("expiresAt", LedgerJson.expiry(added.expiresAt()));
    }
    return List.of(new Draft("accrual", "PointsAdjusted", about.withBalance(data)));
  }

  static List<Draft> matured(About about, Event.PointsMatured matured) {
    var data = about.data().put("points", matured.points());
    return List.of(new Draft("maturity", "PointsMatured", about.withBalance(data)));
  }

  static List<Draft> expired(About about, Event.PointsExpired expired) {
    var data = about.data().put("points", expired.points());
    var lots = data.putArray("lots");
    for (var lot : expired.lots()) {
      lots.addObject().put("expiresAt", lot.expiresAt().toString()).put("points", lot.points());
    }
    return List.of(new Draft("expiry", "PointsExpired", about.withBalance(data)));
  }

  /** One event per last day, so that each can be a message of its own. */
  static List<Draft> expiring(About about, Event.ExpiryNoticed noticed) {
    return noticed.pointsByLastDay().entrySet().stream()
        .map(
            day -> {
              var data = about.data().put("points", day.getValue());
              return new Draft("expiry", "PointsExpiring", data.put("on", day.getKey().toString()));
            })
        .toList();
  }
}
