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
import org.jspecify.annotations.Nullable;
import org.kopilka.local.function.TextLog;
import org.kopilka.testing.Repository;

/** A platform behind its HTTP door, on a port of its own; its clock moves only when told. */
public final class Door implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  final Platform platform;
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * Opens.
   *
   * @param data the file of the table; null for one in memory
   */
  Door(
      String template,
      Path programmes,
      Map<String, String> parameters,
      @Nullable Path data,
      Instant start,
      TextLog log)
      throws IOException {
    var clock = Clock.fixed(start, ZoneOffset.UTC);
    var outside = new Outside(clock, () -> UUID.randomUUID().toString(), log);
    platform =
        Platform.start(new Settings(template, parameters, programmes, 0, data, start, outside));
  }

  /** The platform of template.yaml. */
  public static Door ofAll(Map<String, String> parameters, Instant start, TextLog log)
      throws IOException {
    var programmes = Repository.file("infrastructure/programmes");
    return new Door(Repository.text("template.yaml"), programmes, parameters, null, start, log);
  }

  /** Sends a request, with headers as names and values by turns. */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
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

  /** What an answer says; nothing of an empty one. */
  public static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
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
