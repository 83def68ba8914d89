package org.kopilka.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kopilka.local.function.FunctionLog;

/** A platform on small.yaml that listens on a port of its own; its clock moves only when told. */
final class SmallPlatform implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  final Platform platform;
  private final Door door;

  SmallPlatform(@Nullable Path data, Map<String, String> parameters) throws IOException {
    var log = new FunctionLog(System.err, true);
    door = new Door(template(), Path.of("none"), parameters, data, START, log);
    platform = door.platform;
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
    return door.send(method, path, body, headers);
  }

  /** Sells with a good key, to a phone. */
  HttpResponse<String> sell(String id, String phone) {
    return send("POST", "/sales/" + id, phone, "X-Api-Key", "local-till");
  }

  JsonNode json(String method, String path, String body) {
    return json(send(method, path, body));
  }

  static JsonNode json(HttpResponse<String> response) {
    return Door.json(response);
  }

  @Override
  public void close() {
    door.close();
  }
}
