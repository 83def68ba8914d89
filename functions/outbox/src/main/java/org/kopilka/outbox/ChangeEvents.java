package org.kopilka.outbox;

import java.time.Instant;
import java.util.List;
import org.kopilka.bus.Outgoing;
import org.kopilka.store.attempt.Alert;
import org.kopilka.store.member.Erased;
import org.kopilka.store.stream.Change;
import org.kopilka.store.stream.MessageFate;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.event.EventId;
import org.kopilka.wire.fraud.SuspicionJson;
import org.kopilka.wire.json.Json;

/** The events that a change of the table is told by (contract, Events). */
final class ChangeEvents {
  private ChangeEvents() {}

  static List<Outgoing> of(Change change) {
    return switch (change) {
      case Change.LineAdded(var line) -> LineEvents.of(line);
      case Change.MessageSettled(var fate) -> List.of(message(fate));
      case Change.ProgrammeChanged(var programme, var version, var from) ->
          List.of(programme(programme, version, from));
      case Change.CodeWritten code -> List.of(code(code));
      case Change.AlertRaised(var alert) -> List.of(alert(alert));
      case Change.StepOrdered step -> List.of(step(step));
      case Change.MemberErased(var erased) -> List.of(erased(erased));
      case Change.Internal() -> List.of();
    };
  }

  /** Neither the phone nor the code: only where they lie. */
  private static Outgoing code(Change.CodeWritten code) {
    var type = "CodeRequested";
    var data = Json.object().put("programme", code.programme()).put("codeId", code.codeId());
    var id = EventId.of(code.programme(), code.codeId(), type);
    return Outgoing.of(
        "login", BusEvent.of(id, type, code.at(), code.correlationId(), null, null, data));
  }

  private static Outgoing step(Change.StepOrdered step) {
    var type = "MigrationStep";
    var data = Json.object().put("programme", step.programme());
    data.put("migrationId", step.migrationId());
    var id = EventId.of(step.programme(), step.migrationId(), step.step(), type);
    return Outgoing.of(
        "migrations", BusEvent.of(id, type, step.at(), step.correlationId(), null, null, data));
  }

  /** Whoever keeps a copy of the person elsewhere is to erase it as well. */
  private static Outgoing erased(Erased erased) {
    var type = "MemberErased";
    var data = Json.object().put("programme", erased.programme());
    data.put("memberId", erased.memberId());
    var id = EventId.of(erased.programme(), erased.memberId(), type);
    return Outgoing.of(
        "privacy", BusEvent.of(id, type, erased.at(), erased.correlationId(), null, null, data));
  }

  private static Outgoing message(MessageFate fate) {
    var type = fate.sent() ? "MessageSent" : "MessageFailed";
    var data = Json.object().put("programme", fate.programme()).put("memberId", fate.memberId());
    data.put("eventId", fate.eventId()).put("purpose", fate.purpose());
    data.put("channel", "SMS").put("parts", fate.parts());
    if (fate.messageId() != null) {
      data.put("messageId", fate.messageId());
    }
    if (fate.reason() != null) {
      data.put("reason", fate.reason());
    }
    var id = EventId.of(fate.programme(), fate.memberId(), fate.eventId(), type);
    return Outgoing.of(
        "sms", BusEvent.of(id, type, fate.at(), fate.correlationId(), null, null, data));
  }

  private static Outgoing alert(Alert alert) {
    return switch (alert) {
      case Alert.AttemptsExhausted attempts -> exhausted(attempts);
      case Alert.Suspected suspected -> suspicion(suspected);
    };
  }

  private static Outgoing suspicion(Alert.Suspected alert) {
    var type = "SuspicionRaised";
    var data = Json.object().put("programme", alert.programme());
    data.put("memberId", alert.memberId()).put("alertId", alert.id());
    SuspicionJson.put(data, alert.suspicion());
    var id = EventId.of(alert.programme(), alert.id(), type);
    return Outgoing.of(
        "vigilance", BusEvent.of(id, type, alert.at(), alert.correlationId(), null, null, data));
  }

  private static Outgoing exhausted(Alert.AttemptsExhausted alert) {
    var type = "LinkAttemptsExhausted";
    var data = Json.object().put("programme", alert.programme());
    data.put("memberId", alert.memberId()).put("alertId", alert.id());
    data.put("until", alert.until().toString());
    alert.exhausted().forEach(data.putArray("exhausted")::add);
    var id = EventId.of(alert.programme(), alert.id(), type);
    return Outgoing.of(
        "cards", BusEvent.of(id, type, alert.at(), alert.correlationId(), null, null, data));
  }

  /** Happens when the version comes into force, which is mostly later than it is told. */
  private static Outgoing programme(String programme, int version, Instant effectiveFrom) {
    var type = "ProgrammeChanged";
    var data = Json.object().put("programme", programme).put("version", version);
    data.put("effectiveFrom", effectiveFrom.toString());
    var id = EventId.of(programme, type, Integer.toString(version));
    return Outgoing.of("programmes", BusEvent.of(id, type, effectiveFrom, id, null, null, data));
  }
}
