package org.kopilka.wire.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.kopilka.domain.explanation.Explanation;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.receipt.CappedLine;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.MaskedCard;

/** Explanations as they stand in answers: {@code {"rule": …}} and the numbers of the rule. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /** All of them, in their order. */
  public static ArrayNode of(List<Explanation> explanations) {
    var list = Json.array();
    explanations.forEach(explanation -> list.add(of(explanation)));
    return list;
  }

  private static ObjectNode of(Explanation explanation) {
    return switch (explanation) {
      case Explanation.TierRate rate -> rate(rate);
      case Explanation.EarnNothing(var lines) -> {
        var json = rule("EARN_NOTHING");
        lines.forEach(json.putArray("lines")::add);
        yield json;
      }
      case Explanation.DebtPaid(var points) -> rule("DEBT_PAID").put("points", points);
      case Explanation.SpendLimit limit -> limit(limit);
      case Explanation.LotTaken(var expiresAt, var points) -> lot("LOT_TAKEN", expiresAt, points);
      case Explanation.LotRefilled(var expiresAt, var points, var debtPaid) ->
          lot("LOT_REFILLED", expiresAt, points).put("debtPaid", debtPaid);
      case Explanation.KeptEarns kept -> kept(kept);
      case Explanation.ClawedBack(var expiresAt, var points, var pending) ->
          lot("CLAWED_BACK", expiresAt, points).put("pending", pending);
      case Explanation.DebtMade(var points) -> rule("DEBT_MADE").put("points", points);
      case Explanation.Withheld(var amount) -> rule("WITHHELD").put("amount", amount);
      case Explanation.LotMoved moved -> moved(moved);
      case Explanation.HoldMoved(var card, var holdId, var points) ->
          ofCard("HOLD_MOVED", card).put("holdId", holdId).put("points", points);
      case Explanation.DebtMoved(var card, var points) ->
          ofCard("DEBT_MOVED", card).put("points", points);
      case Explanation.LotExpired(var expiresAt, var points) ->
          lot("LOT_EXPIRED", expiresAt, points);
    };
  }

  private static ObjectNode rate(Explanation.TierRate rate) {
    var json = rule("TIER_RATE").put("base", rate.base());
    return terms(json, rate).put("result", rate.result());
  }

  private static ObjectNode limit(Explanation.SpendLimit limit) {
    var json = rule("SPEND_LIMIT").put("base", limit.base()).put("spendMaxBp", limit.maxBp());
    if (!limit.capped().isEmpty()) {
      var lines = json.putArray("capped");
      limit.capped().forEach(line -> lines.add(capped(line)));
    }
    pointValue(json, limit.pointValue()).put("available", limit.available());
    return json.put("result", limit.result());
  }

  private static ObjectNode capped(CappedLine line) {
    var json = Json.object().put("line", line.line()).put("base", line.base());
    return json.put("spendMaxBp", line.maxBp());
  }

  private static ObjectNode kept(Explanation.KeptEarns earns) {
    var json = rule("KEPT_EARNS");
    json.put("baseBefore", earns.before().base()).put("earnedBefore", earns.before().result());
    json.put("baseKept", earns.kept().base()).put("earnedKept", earns.kept().result());
    terms(json, earns.kept());
    if (earns.lotExpired()) {
      json.put("lotExpired", true);
    }
    return json.put("result", earns.result());
  }

  /** What goes without saying is left out: points worth one minor unit, and rounding down. */
  private static ObjectNode terms(ObjectNode json, Explanation.TierRate rate) {
    pointValue(json.put("rateBp", rate.rateBp()), rate.pointValue());
    return rate.rounding() == EarnRounding.DOWN
        ? json
        : json.put("rounding", rate.rounding().name());
  }

  private static ObjectNode pointValue(ObjectNode json, long pointValue) {
    return pointValue == 1 ? json : json.put("pointValue", pointValue);
  }

  private static ObjectNode moved(Explanation.LotMoved moved) {
    var json = ofCard("LOT_MOVED", moved.card());
    if (moved.availableAt() != null) {
      json.put("availableAt", moved.availableAt().toString());
    }
    return json.put("expiresAt", LedgerJson.expiry(moved.expiresAt()))
        .put("points", moved.points());
  }

  private static ObjectNode ofCard(String rule, String card) {
    return rule(rule).put("card", MaskedCard.of(card));
  }

  private static ObjectNode lot(String rule, Instant expiresAt, long points) {
    return rule(rule).put("expiresAt", LedgerJson.expiry(expiresAt)).put("points", points);
  }

  private static ObjectNode rule(String rule) {
    return Json.object().put("rule", rule);
  }
}
