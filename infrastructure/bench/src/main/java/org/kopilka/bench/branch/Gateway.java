package org.kopilka.bench.branch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.kopilka.testing.HttpCall;

/** The HTTP API of a local run, asked over HTTP. */
public final class Gateway implements Counter, AutoCloseable {
  private static final List<String> SENT = List.of("idempotency-key", "accept-language");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;

  /** One that listens on this port. */
  public Gateway(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  @Override
  public Reply send(HttpCall call) {
    try {
      var response = http.send(request(call.event()), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest request(JsonNode event) {
    var context = event.path("requestContext");
    var body = event.path("body");
    var request =
        HttpRequest.newBuilder(URI.create(address + event.path("rawPath").asText()))
            .header("X-Api-Key", context.at("/authorizer/lambda/client").asText())
            .method(
                context.at("/http/method").asText(),
                body.isTextual()
                    ? BodyPublishers.ofString(body.asText())
                    : BodyPublishers.noBody());
    for (var name : SENT) {
      if (event.path("headers").has(name)) {
        request.header(name, event.path("headers").path(name).asText());
      }
    }
    return request.build();
  }

  @Override
  public void close() {
    http.close();
  }
}
