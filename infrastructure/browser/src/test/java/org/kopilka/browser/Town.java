package org.kopilka.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kopilka.local.Outside;
import org.kopilka.local.Platform;
import org.kopilka.local.Settings;
import org.kopilka.local.function.TextLog;
import org.kopilka.testing.Repository;

/** The platform with its tills, and the phones that get its texts. */
final class Town implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Pattern LINK = Pattern.compile("http://[^\"]+");
  private static final Pattern MEMBER = Pattern.compile("\"memberId\":\"([^\"]+)\"");

  private final Platform platform;
  private final HttpClient http = HttpClient.newHttpClient();

  Town() throws IOException {
    var outside =
        new Outside(
            Clock.fixed(NOW, ZoneOffset.UTC), () -> UUID.randomUUID().toString(), TextLog.SILENT);
    var programmes = Repository.file("infrastructure/programmes");
    platform =
        Platform.start(
            new Settings(
                Repository.text("template.yaml"), Map.of(), programmes, 0, null, NOW, outside));
  }

  /** A member, and the link that came to their phone. */
  record Holder(String memberId, String link) {}

  /** Somebody joins at a till. */
  Holder joins(String phone, String card) {
    var form = "{\"phone\": \"%s\", \"card\": \"%s\", \"source\": \"TILL\"}".formatted(phone, card);
    var member = MEMBER.matcher(send("POST", "/v1/members", form));
    send("POST", "/local/settle", "{}");
    var link = LINK.matcher(send("GET", "/local/messages?to=%2B" + phone.substring(1), ""));
    if (!member.find() || !link.find()) {
      throw new AssertionError("nobody joined, or no text came");
    }
    return new Holder(member.group(1), link.group());
  }

  void gives(Holder holder, long points) {
    var gift = "{\"reason\": \"a gift\", \"points\": " + points + "}";
    send("POST", "/v1/members/" + holder.memberId() + "/adjustments", gift);
  }

  /** A card of somebody without a phone becomes the holder's main one. */
  void chooses(Holder holder, String card) {
    send("POST", "/v1/members", "{\"card\": \"" + card + "\", \"source\": \"TILL\"}");
    var number = "{\"number\": \"" + card + "\"}";
    send("POST", "/v1/members/" + holder.memberId() + "/cards", number);
    send("PUT", "/v1/members/" + holder.memberId() + "/main-card", number);
  }

  private String send(String method, String path, String body) {
    var uri = URI.create("http://127.0.0.1:" + platform.port() + path);
    var request =
        HttpRequest.newBuilder(uri)
            .header("X-Api-Key", "local-admin")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
    platform.close();
  }
}
