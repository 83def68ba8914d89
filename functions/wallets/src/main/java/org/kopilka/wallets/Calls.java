package org.kopilka.wallets;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** HTTP calls to providers: one try each, for the queue tries again, and never for long. */
final class Calls {
  /** Of nine calls for one card at most, within the function's time (90 s). */
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
  private static final int OK = 200;
  private static final int NOT_OK = 300;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_WITHIN)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /** What was answered. */
  record Answer(int status, String body) {}

  /**
   * One call.
   *
   * @param body JSON or a form; empty for none
   * @param expected statuses that are answers, besides 2xx
   * @throws ProviderException for any other status, and for none
   */
  Answer call(
      String method, URI uri, Map<String, String> headers, String body, Set<Integer> expected) {
    var request = HttpRequest.newBuilder(uri).timeout(ANSWER_WITHIN);
    headers.forEach(request::header);
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    var asked = method + " at " + uri.getHost();
    var response = send(request.build(), asked);
    var status = response.statusCode();
    if ((status < OK || status >= NOT_OK) && !expected.contains(status)) {
      throw new ProviderException(asked, "status " + status);
    }
    return new Answer(status, response.body());
  }

  private HttpResponse<String> send(HttpRequest request, String asked) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new ProviderException(asked, e.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ProviderException(asked, "interrupted");
    }
  }
}
