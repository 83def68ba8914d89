package org.kopilka.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kopilka.domain.privacy.Lookup;
import org.kopilka.store.attempt.Alert;
import org.kopilka.store.login.Sessions;
import org.kopilka.store.message.ToldMember;
import org.kopilka.store.privacy.Lookups;
import org.kopilka.wire.fraud.SuspicionJson;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.privacy.LookupJson;

/** Entries of the lists in a copy. */
final class ItemJson {
  private ItemJson() {}

  static Lists.Item session(Sessions.Begun session) {
    var json = Json.object().put("startedAt", session.startedAt().toString());
    json.put("until", session.until().toString());
    var revoked = session.revokedAt();
    json.put("revokedAt", revoked == null ? null : revoked.toString());
    return new Lists.Item(json, session.place());
  }

  /** Texts themselves are not kept. */
  static Lists.Item message(ToldMember message) {
    var json = Json.object().put("eventId", message.eventId()).put("channel", "SMS");
    json.put("purpose", message.purpose()).put("status", message.status().name());
    json.put("parts", message.parts()).put("at", message.at().toString());
    return new Lists.Item(json.put("reason", message.reason()), message.place());
  }

  static Lists.Item lookup(Lookup lookup) {
    return new Lists.Item(LookupJson.of(lookup), Lookups.place(lookup));
  }

  /** Members are told how it ended, not who looked and in what words. */
  static ObjectNode alert(Alert alert, boolean own) {
    var json = Json.object().put("id", alert.id()).put("at", alert.at().toString());
    return switch (alert) {
      case Alert.AttemptsExhausted attempts -> {
        json.put("type", "LINK_ATTEMPTS_EXHAUSTED").put("until", attempts.until().toString());
        attempts.exhausted().forEach(json.putArray("exhausted")::add);
        yield json;
      }
      case Alert.Suspected suspected -> {
        SuspicionJson.put(json.put("type", "SUSPICION"), suspected.suspicion());
        var verdict = suspected.verdict();
        if (verdict != null) {
          var told = json.putObject("verdict").put("finding", verdict.finding().name());
          told.put("at", verdict.at().toString());
          if (!own) {
            told.put("by", verdict.by()).put("reason", verdict.reason());
          }
        }
        yield json;
      }
    };
  }
}
