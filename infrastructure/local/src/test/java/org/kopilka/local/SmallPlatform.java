package org.kopilka.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kopilka.local.function.FunctionLog;

/** A platform on small.yaml that listens on a port of its own; its clock moves only when told. */
final class SmallPlatform implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  final Platform platform;
  private final HttpClient http = HttpClient.newHttpClient();

  SmallPlatform(@Nullable Path data, Map<String, String> parameters) throws IOException {
    var clock = Clock.fixed(START, ZoneOffset.UTC);
    var outside =
        new Outside(clock, () -> UUID.randomUUID().toString(), new FunctionLog(System.err, true));
    platform =
        Platform.start(
            new Settings(template(), parameters, Path.of("none"), 0, data, START, outside));
  }

  SmallPlatform() throws IOException {
    this(null, Map.of());
  }

  static String template() throws IOException {
    try (var small = SmallPlatform.class.getResourceAsStream("/small.yaml")) {
      return new String(Objects.requireNonNull(small).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + platform.port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sells with a good key, to a phone. */
  HttpResponse<String> sell(String id, String phone) {
    return send("POST", "/sales/" + id, phone, "X-Api-Key", "local-till");
  }

  JsonNode json(String method, String path, String body) {
    return json(send(method, path, body));
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
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
