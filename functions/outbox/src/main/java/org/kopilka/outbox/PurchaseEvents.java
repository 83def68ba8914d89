package org.kopilka.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Earning;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.PieceBack;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.outbox.PointsEvents.Freed;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.ledger.LedgerJson;

/** Events of receipts. */
final class PurchaseEvents {
  private static final String FUNCTION = "accrual";

  private PurchaseEvents() {}

  static List<Draft> recorded(About about, Event.PurchaseRecorded purchase) {
    var events = new ArrayList<Draft>();
    events.add(new Draft(FUNCTION, "PurchaseRecorded", PurchaseData.of(about, purchase)));
    events.addAll(spent(about, purchase));
    var earning = purchase.earning();
    var change = purchase.tierChange();
    var rise = change != null && change.rise() ? change : null;
    if (earning != null) {
      events.add(earned(about, purchase.receipt().receiptId(), earning, rise));
    }
    var toldWith = earning != null && rise != null ? "PointsEarned" : null;
    events.addAll(TierEvents.changed(about, FUNCTION, change, toldWith));
    return events;
  }

  private static List<Draft> spent(About about, Event.PurchaseRecorded purchase) {
    var events = new ArrayList<Draft>();
    var spending = purchase.spending();
    if (spending.points() > 0) {
      var data = about.data().put("points", spending.points());
      data.put("receiptId", purchase.receipt().receiptId());
      if (spending.holdId() != null) {
        data.put("holdId", spending.holdId());
      }
      events.add(new Draft(FUNCTION, "PointsSpent", about.withBalance(data)));
    }
    var rest = spending.freed().stream().mapToLong(PieceBack::points).sum();
    if (spending.holdId() != null && rest > 0) {
      events.add(PointsEvents.freed(about, FUNCTION, spending.holdId(), rest, Freed.NOT_NEEDED));
    }
    return events;
  }

  private static Draft earned(
      About about, String receiptId, Earning earning, @Nullable TierChange rise) {
    var data = about.data().put("receiptId", receiptId).put("points", earning.points());
    data.put("availableAt", earning.availableAt().toString());
    data.put("expiresAt", LedgerJson.expiry(earning.expiresAt()));
    if (rise != null) {
      data.set("tierChange", Json.object().put("from", rise.from()).put("to", rise.to()));
    }
    return new Draft(FUNCTION, "PointsEarned", about.withBalance(data));
  }

  static List<Draft> returned(About about, Event.PurchaseReturned returned) {
    var data = about.data().put("receiptId", returned.receiptId());
    data.put("returnId", returned.returnId());
    if (returned.at() != null) {
      data.put("at", returned.at().toString());
    }
    data.put("refund", returned.refund()).put("withheld", returned.withheld());
    data.put("pointsBack", returned.pointsBack()).put("earnedBack", returned.earnedBack());
    data.put("newDebt", returned.newDebt());
    revived(data, returned.pointsRevived(about.line().entry().recordedAt()));
    lowered(data, returned.tierChange());
    var lines = data.putArray("lines");
    for (var part : returned.parts()) {
      lines.addObject().put("line", part.line()).put("quantity", part.quantity().toString());
    }
    var events = new ArrayList<Draft>();
    events.add(new Draft(FUNCTION, "PurchaseReturned", about.withBalance(data)));
    events.addAll(TierEvents.changed(about, FUNCTION, returned.tierChange(), null));
    return events;
  }

  /** Told where there are any: few returns have. */
  private static void revived(ObjectNode data, long points) {
    if (points > 0) {
      data.put("pointsRevived", points);
    }
  }

  private static void lowered(ObjectNode data, @Nullable TierChange change) {
    if (change != null) {
      data.putObject("tierChange").put("from", change.from()).put("to", change.to());
    }
  }
}
