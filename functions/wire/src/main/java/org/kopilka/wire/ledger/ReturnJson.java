package org.kopilka.wire.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kopilka.domain.explanation.Explanations;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.receipt.ReturnedLine;
import org.kopilka.wire.json.Json;

/** A recorded return as tills and shops see it (contract, Tills and shops). */
public final class ReturnJson {
  private ReturnJson() {}

  /**
   * The answer to a return, the first time and ever after.
   *
   * @param line of a return
   */
  public static ObjectNode of(Line line) {
    if (!(line.entry().event() instanceof Event.PurchaseReturned returned)) {
      throw new IllegalArgumentException(line.key().pk() + " is no return");
    }
    var json = Json.object().put("receiptId", returned.receiptId());
    json.put("returnId", returned.returnId());
    var parts = json.putArray("lines");
    returned.parts().forEach(part -> parts.add(part(part)));
    json.put("refund", returned.refund());
    if (returned.withheld() > 0) {
      json.put("withheld", returned.withheld());
    }
    json.put("pointsBack", returned.pointsBack()).put("earnedBack", returned.earnedBack());
    var balance = line.balance();
    json.set("balance", balance == null ? null : LedgerJson.balance(balance));
    json.set("explanation", ExplanationJson.of(Explanations.of(returned)));
    return json;
  }

  static ObjectNode part(ReturnedLine part) {
    return Json.object().put("line", part.line()).put("quantity", part.quantity().toString());
  }
}
