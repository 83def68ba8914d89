package org.kopilka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kopilka.local.Outside;
import org.kopilka.local.Platform;
import org.kopilka.local.Settings;
import org.kopilka.local.function.TextLog;
import org.kopilka.local.template.Stack;
import org.kopilka.local.template.StackReader;
import org.kopilka.testing.Repository;

/** The whole platform of template.yaml behind its HTTP door; its clock stands. */
final class Running implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-21T07:15:00Z");

  private final Platform platform;
  private final HttpClient http = HttpClient.newHttpClient();

  Running() throws IOException {
    var outside =
        new Outside(
            Clock.fixed(NOW, ZoneOffset.UTC), () -> UUID.randomUUID().toString(), TextLog.SILENT);
    var programmes = Repository.file("infrastructure/programmes");
    platform =
        Platform.start(
            new Settings(
                Repository.text("template.yaml"), Map.of(), programmes, 0, null, NOW, outside));
  }

  static List<Stack.Route> routes() {
    return StackReader.read(Repository.text("template.yaml"), Map.of()).routes();
  }

  static String key(Stack.Route route) {
    return route.method() + " " + route.path();
  }

  /** An answer; a body that is no JSON is a text. */
  record Answer(int status, String type, JsonNode body) {}

  Answer send(String method, String path, byte[] body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + platform.port() + path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      var got = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var type = got.headers().firstValue("Content-Type").orElse("");
      var read = type.endsWith("json") ? Sources.parse(got.body()) : TextNode.valueOf(got.body());
      return new Answer(got.statusCode(), type.replaceAll(";.*", ""), read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends with the key of all scopes, and with an idempotency key. */
  Answer admin(String method, String path, String body, String idempotencyKey) {
    return send(
        method,
        path,
        body.getBytes(StandardCharsets.UTF_8),
        "X-Api-Key",
        "local-admin",
        "Idempotency-Key",
        idempotencyKey);
  }

  /** Asks for a code and reads it off the phone. */
  String codeFor(String phone) {
    var body = "{\"phone\": \"" + phone + "\"}";
    send("POST", "/v1/login/codes", body.getBytes(StandardCharsets.UTF_8));
    return codeOn(phone);
  }

  /** The code of the last text to a phone. */
  String codeOn(String phone) {
    send("POST", "/local/settle", new byte[0]);
    var to = phone.replace("+", "%2B");
    var texts = send("GET", "/local/messages?to=" + to, new byte[0]).body();
    return texts.get(texts.size() - 1).path("text").asText().replaceAll("(?s).*(\\d{6}).*", "$1");
  }

  /** The token of whoever holds the phone. */
  String signedIn(String phone) {
    var body = "{\"phone\": \"" + phone + "\", \"code\": \"" + codeFor(phone) + "\"}";
    var answer = send("POST", "/v1/login", body.getBytes(StandardCharsets.UTF_8));
    return answer.body().path("token").asText();
  }

  /** Puts a file where an answer said, and waits for what comes of it. */
  void uploads(String address, String text) {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .PUT(HttpRequest.BodyPublishers.ofString(text))
            .build();
    try {
      http.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    send("POST", "/local/settle", new byte[0]);
  }

  /** Registers a card that is nobody's. */
  void cardOfNobody(String card) {
    admin("POST", "/v1/members", "{\"source\": \"TILL\", \"card\": \"" + card + "\"}", card);
  }

  /** Registers a member with this card and gives them points. */
  String memberWithPoints(String card, long points) {
    var form = "{\"source\": \"TILL\", \"phone\": \"+375290000000\", \"card\": \"" + card + "\"}";
    var id = admin("POST", "/v1/members", form, "join-" + card).body().path("memberId").asText();
    var gift = "{\"reason\": \"a start\", \"points\": " + points + "}";
    admin("POST", "/v1/members/" + id + "/adjustments", gift, "gift-" + card);
    return id;
  }

  JsonNode balance(String memberId) {
    return admin("GET", "/v1/members/" + memberId + "/balance", "", "-").body();
  }

  @Override
  public void close() {
    http.close();
    platform.close();
  }
}
