package org.kopilka.local.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.kopilka.local.Door;
import org.kopilka.local.function.TextLog;

/** A web site in front of the platform, as far as members sign in there. */
final class Site implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  final List<String> log = new CopyOnWriteArrayList<>();
  private final Door door;
  private final AtomicInteger requests = new AtomicInteger();
  private final String programme;

  Site(String programme, Map<String, String> parameters) throws IOException {
    this.programme = programme;
    door = Door.ofAll(parameters, START, logging(log));
  }

  private static TextLog logging(List<String> lines) {
    return (message, level) -> lines.add(message);
  }

  /** An answer, its body read. */
  record Answer(int status, JsonNode body, Map<String, List<String>> headers) {
    String code() {
      return body.path("code").asText();
    }

    long retryAfter() {
      return Long.parseLong(headers.getOrDefault("retry-after", List.of("-1")).getFirst());
    }

    String text(String field) {
      return body.path(field).asText();
    }
  }

  Answer askForCode(String phone) {
    return send("POST", "/v1/login/codes", body("\"phone\": \"" + phone + "\""));
  }

  /** The code of the last text to a phone. */
  String codeOn(String phone) {
    var texts = textsTo(phone);
    var found = CODE.matcher(texts.get(texts.size() - 1).path("text").asText());
    if (!found.find()) {
      throw new AssertionError("no code in " + texts);
    }
    return found.group();
  }

  JsonNode textsTo(String phone) {
    send("POST", "/local/settle", "");
    var to = URLEncoder.encode(phone, StandardCharsets.UTF_8);
    return send("GET", "/local/messages?to=" + to, "").body();
  }

  Answer signIn(String phone, String code) {
    return send(
        "POST", "/v1/login", body("\"phone\": \"" + phone + "\", \"code\": \"" + code + "\""));
  }

  /** The whole way in. */
  Answer signIn(String phone) {
    askForCode(phone);
    return signIn(phone, codeOn(phone));
  }

  Answer as(String token, String method, String path) {
    return send(method, path, "", "Authorization", "Bearer " + token);
  }

  /** Registers a member at the service desk; the answer has their id. */
  Answer register(String fields) {
    return desk("POST", "/v1/members", body("\"source\": \"TILL\", " + fields));
  }

  Answer desk(String method, String path, String body) {
    var key = "k-" + requests.incrementAndGet();
    return send(method, path, body, "X-Api-Key", "local-admin", "Idempotency-Key", key);
  }

  void advance(String duration) {
    send("POST", "/local/clock", "{\"advance\": \"" + duration + "\"}");
  }

  private String body(String fields) {
    return "{\"programme\": \"" + programme + "\", " + fields + "}";
  }

  Answer send(String method, String path, String body, String... headers) {
    var got = door.send(method, path, body, headers);
    return new Answer(got.statusCode(), Door.json(got), got.headers().map());
  }

  @Override
  public void close() {
    door.close();
  }
}
