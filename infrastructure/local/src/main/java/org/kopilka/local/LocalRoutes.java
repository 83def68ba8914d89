package org.kopilka.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.kopilka.local.gateway.Endpoint;
import org.kopilka.local.gateway.GatewayProblem;
import org.kopilka.local.gateway.Reply;
import org.kopilka.local.gateway.Request;
import org.kopilka.local.message.LocalSms;
import org.kopilka.local.message.SentMessage;
import org.kopilka.local.queue.DeadLetters;
import org.kopilka.local.time.VirtualClock;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** The contract's {@code /local/*}: the clock, what was sent, what was lost. Never in the cloud. */
final class LocalRoutes implements Endpoint {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String CLOCK_BODY =
      "{\"advance\": \"PT24H\"} / {\"at\": \"2026-11-21T10:15:00+03:00\"}";
  private static final String EVENT_BODY =
      "{\"source\": \"…\", \"detailType\": \"…\", \"detail\": {}}";

  /** What these routes show and move. */
  record Parts(
      VirtualClock clock,
      Conductor conductor,
      LocalSms sms,
      DeadLetters deadLetters,
      EventBridgeClient bus,
      String busName) {}

  private final Parts parts;

  LocalRoutes(Parts parts) {
    this.parts = parts;
  }

  @Override
  public Reply answer(Request request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /local/clock" -> now();
      case "POST /local/clock" -> moveClock(request);
      case "GET /local/messages" -> Reply.json(200, messages(request));
      case "POST /local/settle" -> settle();
      case "GET /local/lost" -> Reply.json(200, lost());
      case "POST /local/events" -> putEvent(request);
      default -> Reply.problem(Problem.of(ProblemCode.NOT_FOUND), request);
    };
  }

  private Reply now() {
    return Reply.json(200, NODES.objectNode().put("now", parts.clock().instant().toString()));
  }

  private Reply settle() {
    parts.conductor().settle();
    return now();
  }

  private Reply moveClock(Request request) {
    try {
      var target = target(JSON.readTree(request.body()));
      if (target.isBefore(parts.clock().instant())) {
        return GatewayProblem.LOCAL_REQUEST_INVALID.reply(
            request, "Часы назад не идут.", "The clock does not go back.");
      }
      parts.conductor().advanceTo(target);
      return now();
    } catch (JsonProcessingException | DateTimeException | ArithmeticException e) {
      return GatewayProblem.LOCAL_REQUEST_INVALID.reply(
          request, "Пришлите " + CLOCK_BODY + ".", "Send " + CLOCK_BODY + ".");
    }
  }

  private Instant target(JsonNode body) {
    return body.has("advance")
        ? parts.clock().instant().plus(Duration.parse(body.path("advance").asText()))
        : OffsetDateTime.parse(body.path("at").asText()).toInstant();
  }

  private ArrayNode messages(Request request) {
    var to = request.parameters().get("to");
    // An unescaped plus in a query reads as a space: people type numbers as they know them.
    var wanted = to == null ? null : to.replace(' ', '+');
    var messages = NODES.arrayNode();
    for (var message : parts.sms().sent()) {
      if (wanted == null || message.to().equals(wanted)) {
        messages.add(describe(message));
      }
    }
    return messages;
  }

  private static JsonNode describe(SentMessage message) {
    return NODES
        .objectNode()
        .put("id", message.id())
        .put("channel", message.channel())
        .put("to", message.to())
        .put("text", message.text())
        .put("parts", message.parts())
        .put("purpose", message.purpose())
        .put("at", message.at().toString());
  }

  private ArrayNode lost() {
    var letters = NODES.arrayNode();
    for (var letter : parts.deadLetters().all()) {
      letters
          .addObject()
          .put("queue", letter.queue())
          .put("at", letter.at().toString())
          .put("reason", letter.reason())
          .put("body", letter.body());
    }
    return letters;
  }

  private Reply putEvent(Request request) {
    try {
      var event = JSON.readTree(request.body());
      if (!event.path("source").isTextual()
          || !event.path("detailType").isTextual()
          || !event.path("detail").isObject()) {
        return GatewayProblem.LOCAL_REQUEST_INVALID.reply(
            request, "Пришлите " + EVENT_BODY + ".", "Send " + EVENT_BODY + ".");
      }
      return put(event);
    } catch (JsonProcessingException e) {
      return GatewayProblem.LOCAL_REQUEST_INVALID.reply(
          request, "Это не JSON: " + EVENT_BODY + ".", "This is no JSON: " + EVENT_BODY + ".");
    }
  }

  private Reply put(JsonNode event) {
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(parts.busName())
            .source(event.path("source").asText())
            .detailType(event.path("detailType").asText())
            .detail(event.path("detail").toString())
            .build();
    var result = parts.bus().putEvents(put -> put.entries(entry)).entries().getFirst();
    return Reply.json(202, NODES.objectNode().put("eventId", result.eventId()));
  }
}
