package org.kopilka.oldbase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kopilka.local.Outside;
import org.kopilka.local.Platform;
import org.kopilka.local.Settings;
import org.kopilka.local.function.TextLog;
import org.kopilka.testing.Repository;

/** An office before a local run, and the programme in which twenty-two become one. */
final class Headquarters implements AutoCloseable {
  private static final String CODE = "dobrostroy";
  private static final String IN = "?programme=" + CODE;
  private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
  private static final String TEXT =
      "Изменения в Бонусной Программе. Для оплаты бонусами в магазине смените статус карты в личном"
          + " кабинете добрострой.рф или на стойке в гипермаркете";
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Platform platform;
  private final String root;

  Headquarters() {
    var ticking = Clock.fixed(NOW, ZoneOffset.UTC);
    var outside = new Outside(ticking, () -> UUID.randomUUID().toString(), TextLog.SILENT);
    var programmes = Repository.file("infrastructure/programmes");
    var template = Repository.text("template.yaml");
    try {
      platform =
          Platform.start(new Settings(template, Map.of(), programmes, 0, null, NOW, outside));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    root = "http://127.0.0.1:" + platform.port();
    livesOnInVariants();
  }

  /** Each of the old programmes decides for its own cards until day X. */
  private void livesOnInVariants() {
    var programme = (ObjectNode) get("/v1/programme" + IN);
    var variants = programme.putArray("variants");
    for (int number = 1; number <= OldBase.VARIANTS; number++) {
      var variant = variants.addObject().put("code", "v-" + number).put("spendMaxBp", 10_000);
      var rate = variant.putArray("rates").addObject().put("tier", "CARD");
      rate.put("rateBp", number % 2 == 0 ? 500 : 1000);
    }
    programme.put("programme", CODE).put("effectiveFrom", NOW.plusSeconds(120).toString());
    sends("PUT", "/v1/programme", programme.toString());
    sends("POST", "/local/clock", "{\"advance\": \"PT2M\"}");
  }

  private static String order(String mode) {
    var order = JSON.createObjectNode().put("mode", mode).put("programme", CODE);
    var mapping = order.putObject("mapping").put("separator", ";").put("phonesConfirmed", true);
    mapping.putObject("mailing").put("text", TEXT).put("partPrice", 350);
    var variants = mapping.putArray("variants");
    for (int number = 1; number <= OldBase.VARIANTS; number++) {
      variants.addObject().put("name", OldBase.variant(number)).put("variant", "v-" + number);
    }
    return order.toString();
  }

  /** A migration that has gone through, told to everybody who listens. */
  String runs(String mode, byte[] base) {
    var opened = sends("POST", "/v1/migrations", order(mode));
    var upload = HttpRequest.newBuilder(URI.create(opened.at("/upload/url").asText()));
    answer(upload.PUT(BodyPublishers.ofByteArray(base)));
    return opened.path("migrationId").asText();
  }

  /** Lets everything come to rest. */
  void settles() {
    sends("POST", "/local/settle", "");
  }

  void rollsBack(String id) {
    sends("POST", "/v1/migrations/" + id + "/rollback" + IN, "");
  }

  /** Announces the day X of a migration, with waves as great as they may be. */
  void announcesDayX(String id, String at) {
    var order = JSON.createObjectNode().put("programme", CODE).put("at", at);
    order.putObject("text").put("ru", TEXT);
    order.putObject("waves").put("size", 5000);
    sends("POST", "/v1/migrations/" + id + "/day-x", order.toString());
  }

  JsonNode dayX(String id) {
    return get("/v1/migrations/" + id + "/day-x" + IN);
  }

  /** Time goes on until then, with all that falls due on the way. */
  void waitsUntil(String at) {
    sends("POST", "/local/clock", JSON.createObjectNode().put("at", at).toString());
  }

  /** The phones that the text of day X went to, of digits alone, each as often as it did. */
  List<String> told() {
    return platform.messages().stream()
        .filter(message -> message.text().equals(TEXT))
        .map(message -> message.to().substring(1))
        .sorted()
        .toList();
  }

  JsonNode shown(String id) {
    return get("/v1/migrations/" + id + IN);
  }

  /** What failed for good. */
  JsonNode lost() {
    return get("/local/lost");
  }

  int texts() {
    return platform.messages().size();
  }

  String file(String id, String name) {
    var address = shown(id).path("files").path(name).asText();
    return answer(HttpRequest.newBuilder(URI.create(address)));
  }

  /** Everything in the table but the migrations themselves. */
  Set<String> everything() {
    var all = new TreeSet<String>();
    platform
        .table()
        .scanPaginator(s -> s.tableName("kopilka-Table"))
        .items()
        .forEach(
            item -> {
              if (!String.valueOf(item.get("pk")).contains("#MIGRATION#")) {
                all.add(item.toString());
              }
            });
    return all;
  }

  private JsonNode get(String path) {
    return json(answer(asking(path)));
  }

  private JsonNode sends(String method, String path, String body) {
    var key = UUID.randomUUID().toString();
    var asking = asking(path).header("Idempotency-Key", key);
    return json(answer(asking.method(method, BodyPublishers.ofString(body))));
  }

  private HttpRequest.Builder asking(String path) {
    return HttpRequest.newBuilder(URI.create(root + path)).header("X-Api-Key", "local-admin");
  }

  private String answer(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new AssertionError(answer.statusCode() + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body.isEmpty() ? "{}" : body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    http.close();
    platform.close();
  }
}
