package org.kopilka.wire.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kopilka.domain.explanation.Explanations;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Event;
import org.kopilka.wire.json.Json;

/** Points added or taken by hand as administrators see it (contract, Administration). */
public final class AdjustmentJson {
  private AdjustmentJson() {}

  /**
   * The answer to an adjustment, the first time and ever after.
   *
   * @param line of an adjustment
   */
  public static ObjectNode of(Line line) {
    if (!(line.entry().event() instanceof Event.PointsAdjusted adjusted)
        || line.balance() == null) {
      throw new IllegalArgumentException(line.key().pk() + " is no adjustment");
    }
    var json = Json.object().put("memberId", line.memberId()).put("points", adjusted.points());
    json.put("reason", adjusted.reason());
    json.set("added", PurchaseJson.earned(adjusted.added()));
    json.set("balance", LedgerJson.balance(line.balance()));
    json.set("explanation", ExplanationJson.of(Explanations.of(adjusted)));
    return json;
  }
}
