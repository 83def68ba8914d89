package org.kopilka.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** Speaks JSON to a platform on this machine. Safe for use by several threads. */
final class Http implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BROKEN_FROM = 500;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final String key;

  /**
   * A client.
   *
   * @param key sent as X-Api-Key
   */
  Http(int port, String key) {
    this.address = "http://127.0.0.1:" + port;
    this.key = key;
  }

  Reply get(String path) {
    return send(request(path).build());
  }

  Reply post(String path, JsonNode body) {
    return post(path, body, null);
  }

  Reply post(String path, JsonNode body, @Nullable String idempotencyKey) {
    var request = request(path).POST(BodyPublishers.ofString(body.toString()));
    if (idempotencyKey != null) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    return send(request.build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("X-Api-Key", key)
        .header("Accept-Language", "en");
  }

  /** A refusal is an answer; a platform that breaks down ends the replay. */
  private Reply send(HttpRequest request) {
    var call = request.method() + " " + request.uri().getPath();
    try {
      var response = client.send(request, BodyHandlers.ofByteArray());
      var replayed = response.headers().firstValue("Idempotent-Replayed").isPresent();
      var reply = new Reply(response.statusCode(), replayed, JSON.readTree(response.body()));
      if (reply.status() >= BROKEN_FROM) {
        throw new ReplayFault(call + ": " + reply.why());
      }
      return reply;
    } catch (IOException e) {
      throw new ReplayFault(call + " failed: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReplayFault(call + " was interrupted");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
