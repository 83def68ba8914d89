package org.kopilka.wire.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.explanation.Explanations;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Brought;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Hold;
import org.kopilka.domain.ledger.LapsedHold;
import org.kopilka.domain.ledger.Share;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.MaskedCard;

/** Ledger lines as items of a member's operations (contract, Tills and shops). */
public final class OperationJson {
  private OperationJson() {}

  /** An item of the list; empty for a line that moves no points and holds no purchase. */
  public static Optional<ObjectNode> of(Line line) {
    var entry = line.entry();
    return Optional.ofNullable(operation(entry)).map(operation -> around(operation, line));
  }

  private static ObjectNode around(ObjectNode operation, Line line) {
    if (line.balance() != null) {
      operation.set("balance", LedgerJson.balance(line.balance()));
    }
    operation.set("explanation", ExplanationJson.of(Explanations.of(line.entry().event())));
    return operation;
  }

  private static @Nullable ObjectNode operation(Entry entry) {
    return switch (entry.event()) {
      case Event.PurchaseRecorded purchase -> purchase(item("PURCHASE", entry), purchase);
      case Event.PurchaseReturned returned -> returned(item("RETURN", entry), returned);
      case Event.PointsHeld held -> held(item("HOLD", entry), held.hold());
      case Event.HoldReleased released ->
          hold(item("RELEASE", entry), released.holdId(), released.points());
      case Event.HoldsLapsed lapsed -> lapsed(item("RELEASE", entry), lapsed);
      case Event.HoldCaptured captured ->
          hold(item("CAPTURE", entry), captured.holdId(), captured.points());
      case Event.PointsMatured matured -> item("MATURE", entry).put("points", matured.points());
      case Event.PointsExpired expired -> item("EXPIRE", entry).put("points", expired.points());
      case Event.PointsAdjusted adjusted -> adjusted(item("ADJUST", entry), adjusted);
      case Event.CardsMerged merged ->
          moved(item("MERGE", entry), merged.mergeId(), merged.shares(), 1);
      case Event.PointsMovedAway(var merged, var share) ->
          moved(item("MERGE", entry), merged.mergeId(), List.of(share), -1);
      case Event.MergeUndone undone ->
          moved(item("UNMERGE", entry), undone.mergeId(), undone.shares(), -1);
      case Event.PointsMovedBack(var mergeId, var share) ->
          moved(item("UNMERGE", entry), mergeId, List.of(share), 1);
      case Event.AccountOpened opened -> brought(item("IMPORT", entry), opened.brought());
      case Event.FactsNoted _,
          Event.QuestionnaireCompleted _,
          Event.CardLinked _,
          Event.ExpiryNoticed _,
          Event.TierReviewed _,
          Event.TierGranted _ ->
          null;
    };
  }

  private static @Nullable ObjectNode brought(ObjectNode item, @Nullable Brought brought) {
    if (brought == null || brought.points() == null) {
      return null;
    }
    item.put("points", brought.points().points()).put("variant", brought.variant());
    item.set("added", PurchaseJson.earned(brought.points()));
    return item;
  }

  private static ObjectNode item(String type, Entry entry) {
    return Json.object()
        .put("seq", entry.seq())
        .put("type", type)
        .put("at", entry.recordedAt().toString())
        .put("recordedAt", entry.recordedAt().toString());
  }

  private static ObjectNode purchase(ObjectNode item, Event.PurchaseRecorded purchase) {
    var bill = purchase.bill();
    item.put("at", purchase.receipt().at().toString());
    item.put("receiptId", purchase.receipt().receiptId());
    item.put("total", bill.total()).put("discount", bill.discount()).put("due", bill.due());
    item.put("redeemed", bill.redeemed());
    item.set("earned", PurchaseJson.earned(purchase.earning()));
    return item.put("tier", purchase.tier()).put("tierAfter", purchase.tierAfter());
  }

  private static ObjectNode returned(ObjectNode item, Event.PurchaseReturned returned) {
    if (returned.at() != null) {
      item.put("at", returned.at().toString());
    }
    return item.put("receiptId", returned.receiptId())
        .put("returnId", returned.returnId())
        .put("refund", returned.refund())
        .put("pointsBack", returned.pointsBack())
        .put("earnedBack", returned.earnedBack());
  }

  private static ObjectNode hold(ObjectNode item, String holdId, long points) {
    return item.put("holdId", holdId).put("points", points);
  }

  private static ObjectNode held(ObjectNode item, Hold hold) {
    return hold(item, hold.id(), hold.points()).put("until", hold.until().toString());
  }

  private static ObjectNode lapsed(ObjectNode item, Event.HoldsLapsed lapsed) {
    item.put("points", lapsed.holds().stream().mapToLong(LapsedHold::points).sum());
    var holds = item.putArray("lapsed");
    lapsed.holds().forEach(hold -> hold(holds.addObject(), hold.id(), hold.points()));
    return item;
  }

  /** What came to the account, or went from it with a minus. */
  private static ObjectNode moved(
      ObjectNode item, String mergeId, List<Share> shares, int direction) {
    item.put("mergeId", mergeId);
    item.put("points", direction * shares.stream().mapToLong(Share::points).sum());
    item.put("held", direction * shares.stream().mapToLong(Share::held).sum());
    item.put("debt", direction * shares.stream().mapToLong(Share::debt).sum());
    var cards = item.putArray("cards");
    shares.forEach(share -> cards.add(MaskedCard.of(share.card())));
    return item;
  }

  private static ObjectNode adjusted(ObjectNode item, Event.PointsAdjusted adjusted) {
    item.put("points", adjusted.points()).put("reason", adjusted.reason());
    if (adjusted.added() != null) {
      item.set("added", PurchaseJson.earned(adjusted.added()));
    }
    return item;
  }
}
