package org.kopilka.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.kopilka.local.function.TextLog;
import org.kopilka.testing.Repository;

/** The platform of template.yaml behind its HTTP door, with a till, a desk and an office. */
final class CardDesk implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Platform platform;
  private final HttpClient http = HttpClient.newHttpClient();
  private int requests;

  CardDesk() throws IOException {
    var outside =
        new Outside(
            Clock.fixed(NOW, ZoneOffset.UTC), () -> UUID.randomUUID().toString(), TextLog.SILENT);
    Path programmes = Repository.file("infrastructure/programmes");
    platform =
        Platform.start(
            new Settings(
                Repository.text("template.yaml"), Map.of(), programmes, 0, null, NOW, outside));
  }

  /** An answer with its status among its fields. */
  JsonNode send(String key, String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + platform.port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .headers("X-Api-Key", "local-" + key, "Idempotency-Key", "k-" + requests++)
            .build();
    try {
      var text = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return JSON.readTree(text.isEmpty() ? "{}" : text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
    http.close();
    platform.close();
  }
}
