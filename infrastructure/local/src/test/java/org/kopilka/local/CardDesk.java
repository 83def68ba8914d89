package org.kopilka.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.kopilka.local.function.TextLog;

/** The platform of template.yaml behind its HTTP door, with a till, a desk and an office. */
final class CardDesk implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  private final Door door;
  private int requests;

  CardDesk() throws IOException {
    door = Door.ofAll(Map.of(), NOW, TextLog.SILENT);
  }

  /** What an answer says. */
  JsonNode send(String key, String method, String path, String body) {
    var idempotencyKey = "k-" + requests++;
    return Door.json(
        door.send(
            method, path, body, "X-Api-Key", "local-" + key, "Idempotency-Key", idempotencyKey));
  }

  /** Registers a card, with a phone or none, and gives it points. */
  String joins(String card, String phone, long points) {
    var named = phone.isEmpty() ? "" : ", \"phone\": \"" + phone + "\"";
    var form = "{\"source\": \"TILL\", \"card\": \"" + card + "\"" + named + "}";
    var id = send("till", "POST", "/v1/members", form).path("memberId").asText();
    var gift = "{\"reason\": \"a start\", \"points\": " + points + "}";
    send("admin", "POST", "/v1/members/" + id + "/adjustments", gift);
    return id;
  }

  JsonNode links(String member, String card) {
    return send("desk", "POST", "/v1/members/" + member + "/cards", number(card));
  }

  JsonNode chooses(String member, String card) {
    return send("desk", "PUT", "/v1/members/" + member + "/main-card", number(card));
  }

  private static String number(String card) {
    return "{\"number\": \"" + card + "\"}";
  }

  /** A purchase of 100.00 by card. */
  JsonNode buys(String receipt, String card, Instant at, String redeem) {
    var body =
        """
        {"receiptId": "%s", "member": {"card": "%s"}, "at": "%s", "redeem": %s,
         "lines": [{"sku": "s", "quantity": "1", "price": 10000}]}\
        """
            .formatted(receipt, card, at, redeem);
    return send("till", "POST", "/v1/purchases", body);
  }

  JsonNode balance(String member) {
    return send("desk", "GET", "/v1/members/" + member + "/balance", "");
  }

  void advance(String duration) {
    send("admin", "POST", "/local/clock", "{\"advance\": \"" + duration + "\"}");
  }

  @Override
  public void close() {
    door.close();
  }
}
