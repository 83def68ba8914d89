package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** HTTP, with answers as JSON, or as the text that they are. */
final class Web {
  static final ObjectMapper JSON = new ObjectMapper();

  /** The emulator ends a connection of HTTP/2 after a thousand requests, and the one under way. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** An answer. */
  record Reply(int status, boolean replayed, JsonNode body) {}

  private Web() {}

  /** A page is a text. */
  private static JsonNode body(String body) throws IOException {
    return body.startsWith("<") ? TextNode.valueOf(body) : JSON.readTree(body);
  }

  static Reply send(HttpRequest request) {
    var response = answer(request);
    try {
      return new Reply(
          response.statusCode(),
          response.headers().firstValue("Idempotent-Replayed").isPresent(),
          body(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    }
  }

  /** What lies at an address that needs no key. */
  static String text(URI address) {
    var response = answer(HttpRequest.newBuilder(address).build());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private static HttpResponse<String> answer(HttpRequest request) {
    try {
      var response = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      // An emulator that cannot run a function may answer in its place, and with 200.
      assertThat(response.body()).doesNotContain("Mock response");
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
