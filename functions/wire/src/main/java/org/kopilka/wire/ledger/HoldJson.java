package org.kopilka.wire.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Event;
import org.kopilka.wire.json.Json;

/** A hold placed, captured or released, as shops see it (contract, Tills and shops). */
public final class HoldJson {
  private HoldJson() {}

  /**
   * The answer, the first time and ever after.
   *
   * @param line of a hold that was placed, captured or released
   */
  public static ObjectNode of(Line line) {
    var json =
        switch (line.entry().event()) {
          case Event.PointsHeld(var hold) ->
              json(hold.id(), hold.points()).put("until", hold.until().toString());
          case Event.HoldCaptured captured -> json(captured.holdId(), captured.points());
          case Event.HoldReleased released -> json(released.holdId(), released.points());
          case Event.PurchaseRecorded _,
              Event.PurchaseReturned _,
              Event.PointsAdjusted _,
              Event.PointsMatured _,
              Event.HoldsLapsed _,
              Event.PointsExpired _,
              Event.AccountOpened _,
              Event.FactsNoted _,
              Event.QuestionnaireCompleted _,
              Event.CardLinked _,
              Event.ExpiryNoticed _,
              Event.TierReviewed _,
              Event.TierGranted _,
              Event.CardsMerged _,
              Event.PointsMovedAway _,
              Event.MergeUndone _,
              Event.PointsMovedBack _ ->
              throw new IllegalArgumentException(line.key().pk() + " is about no hold");
        };
    if (line.balance() != null) {
      json.set("balance", LedgerJson.balance(line.balance()));
    }
    return json;
  }

  private static ObjectNode json(String holdId, long points) {
    return Json.object().put("holdId", holdId).put("points", points);
  }
}
