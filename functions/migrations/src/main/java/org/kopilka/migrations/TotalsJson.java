package org.kopilka.migrations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kopilka.domain.migration.Totals;
import org.kopilka.wire.json.Json;

/** What a base comes to, as JSON. */
final class TotalsJson {
  private TotalsJson() {}

  static ObjectNode of(Totals totals) {
    var json = Json.object().put("rows", totals.rows()).put("good", totals.good());
    json.put("bad", totals.bad()).put("remarks", totals.remarks());
    json.put("points", totals.points()).put("unreachable", totals.unreachable());
    var before = json.putObject("before");
    totals.before().forEach((status, cards) -> before.put(status.name(), cards));
    var after = json.putObject("after");
    totals.after().forEach((status, cards) -> after.put(status.name(), cards));
    var variants = json.putObject("variants");
    totals.byVariant().forEach(variants::put);
    json.putObject("merges")
        .put("phones", totals.sharedPhones())
        .put("cardsGivenUp", totals.cardsToGiveUp());
    json.putObject("mailing")
        .put("recipients", totals.recipients())
        .put("parts", totals.parts())
        .put("cost", totals.cost());
    return json;
  }
}
