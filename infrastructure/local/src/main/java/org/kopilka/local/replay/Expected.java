package org.kopilka.local.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.Answer;
import org.kopilka.auditor.Balance;
import org.kopilka.auditor.PricedLine;

/** The auditor's answers in the contract's words; what it does not know is not in them. */
final class Expected {
  private Expected() {}

  static ObjectNode purchased(Answer.Purchased answer) {
    var json = object();
    var lines = json.putArray("lines");
    answer.lines().forEach(each -> line(lines.addObject(), each));
    json.put("redeemed", answer.redeemed());
    json.put("due", answer.lines().stream().mapToLong(PricedLine::due).sum());
    json.set("earned", earned(answer.earned()));
    json.put("tier", answer.tier()).put("tierAfter", answer.tierAfter());
    json.set("balance", balance(answer.balance()));
    return json;
  }

  private static void line(ObjectNode json, PricedLine line) {
    json.put("line", line.line()).put("amount", line.amount()).put("net", line.net());
    json.put("paidByPoints", line.paidByPoints()).put("due", line.due());
    json.put("earned", line.earned());
  }

  private static @Nullable ObjectNode earned(Answer.@Nullable Earned earned) {
    if (earned == null) {
      return null;
    }
    var expiresAt = earned.expiresAt();
    return object()
        .put("points", earned.points())
        .put("availableAt", earned.availableAt().toString())
        .put("expiresAt", expiresAt == null ? null : expiresAt.toString());
  }

  static ObjectNode returned(Answer.Returned answer) {
    var json = object();
    json.put("refund", answer.refund() - answer.withheld());
    json.put("pointsBack", answer.pointsBack()).put("earnedBack", answer.earnedBack());
    json.set("balance", balance(answer.balance()));
    return json;
  }

  static ObjectNode balance(Balance balance) {
    return object()
        .put("available", balance.available())
        .put("pending", balance.pending())
        .put("held", balance.held())
        .put("debt", balance.debt());
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
