package org.kopilka.vigilance;

import java.time.Clock;
import org.kopilka.domain.fraud.Vigilance;
import org.kopilka.store.fraud.StaffCards;
import org.kopilka.store.fraud.Tills;
import org.kopilka.store.fraud.Tracks;
import org.kopilka.wire.event.BusEvent;

/**
 * Hears of receipts, in any order and more than once. The till is counted first: what comes again
 * after a crash between the two finds that done, and the track not.
 */
record Watch(Tracks tracks, Tills tills, StaffCards staff, Clock clock) {

  void hear(BusEvent event) {
    switch (event.type()) {
      case Purchase.EVENT -> hear(event, Purchase.read(event));
      case Return.EVENT -> hear(event, Return.read(event));
      // A rule may bring more one day than is looked at.
      default -> {}
    }
  }

  private void hear(BusEvent event, Purchase purchase) {
    var visit = purchase.visit();
    var post = visit.post();
    var programme = purchase.programme();
    var member = purchase.memberId();
    if (post != null) {
      boolean again = member != null && tracks.read(programme, member).isAgain(visit);
      tills.count(programme, post, visit.at(), event.id(), member != null, again);
    }
    if (member != null) {
      var mark = post == null ? null : staff.of(programme, member).orElse(null);
      tracks.hear(
          hearing(event, programme, member),
          before ->
              Vigilance.heard(
                  before, visit, mark, (store, until) -> tills.crowd(programme, store, until)));
    }
  }

  private void hear(BusEvent event, Return returned) {
    var member = returned.memberId();
    if (member != null) {
      tracks.hear(
          hearing(event, returned.programme(), member),
          before -> Vigilance.heard(before, returned.returned()));
    }
  }

  private Tracks.Hearing hearing(BusEvent event, String programme, String member) {
    return new Tracks.Hearing(programme, member, clock.instant(), event.correlationId());
  }
}
