package org.kopilka.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import org.kopilka.store.attempt.Alert;
import org.kopilka.store.attempt.Alerts;
import org.kopilka.wire.cursor.Cursors;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.fraud.SuspicionJson;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Shows what an administrator should look at, newest first. */
record AlertList(Alerts alerts, ProgrammeChoice programmes, Cursors cursors, Clock clock) {
  private static final int CURSOR_MAX = 1024;

  HttpAnswer list(HttpRequest http) {
    var query = http.query();
    var limit = query.limit();
    var cursor = query.optional("cursor", TextFormats.text(CURSOR_MAX));
    query.check();
    var named = ProgrammeChoice.inQuery(http);
    var programme = programmes.of(http.caller(), named, clock.instant()).code();
    var before = cursor == null ? null : cursors.decode(http.routeKey(), programme, cursor);
    var found = alerts.newestFirst(programme, before, limit + 1);
    var page = found.subList(0, Math.min(limit, found.size()));
    var json = Json.object();
    var items = json.putArray("items");
    page.forEach(alert -> items.add(item(alert)));
    json.put(
        "nextCursor",
        found.size() > limit
            ? cursors.encode(http.routeKey(), programme, page.getLast().id())
            : null);
    return HttpAnswer.ok(json);
  }

  static ObjectNode item(Alert alert) {
    var json = Json.object().put("id", alert.id());
    return switch (alert) {
      case Alert.AttemptsExhausted attempts -> attempts(json, attempts);
      case Alert.Suspected suspected -> suspicion(json, suspected);
    };
  }

  private static ObjectNode attempts(ObjectNode json, Alert.AttemptsExhausted alert) {
    json.put("type", "LINK_ATTEMPTS_EXHAUSTED");
    json.put("at", alert.at().toString()).put("until", alert.until().toString());
    json.put("memberId", alert.memberId());
    alert.exhausted().forEach(json.putArray("exhausted")::add);
    return json;
  }

  private static ObjectNode suspicion(ObjectNode json, Alert.Suspected alert) {
    json.put("type", "SUSPICION").put("at", alert.at().toString());
    json.put("memberId", alert.memberId());
    SuspicionJson.put(json, alert.suspicion());
    var verdict = alert.verdict();
    if (verdict != null) {
      var found = json.putObject("verdict").put("finding", verdict.finding().name());
      found.put("by", verdict.by()).put("reason", verdict.reason());
      found.put("at", verdict.at().toString());
    }
    return json;
  }
}
