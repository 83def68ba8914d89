package org.kopilka.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RuntimeApiTest {
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

  @Test
  void handsOutItsEventAndTakesTheAnswer() throws IOException, InterruptedException {
    try (var api = RuntimeApi.serve("{\"n\": 1}", 1_000);
        var http = HttpClient.newHttpClient()) {
      var next = http.send(request(api, "next").build(), HttpResponse.BodyHandlers.ofString());
      assertThat(next.body()).isEqualTo("{\"n\": 1}");
      assertThat(next.headers().firstValue("Lambda-Runtime-Deadline-Ms")).contains("61000");
      var id = next.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
      var answer = request(api, id + "/response").POST(HttpRequest.BodyPublishers.ofString("ok"));
      http.send(answer.build(), HttpResponse.BodyHandlers.discarding());
      var outcome = Objects.requireNonNull(api.await());
      assertThat(outcome.failed()).isFalse();
      assertThat(outcome.answer()).isEqualTo("ok");
      assertThat(outcome.answeredNanos()).isGreaterThan(outcome.askedNanos());
    }
  }

  @Test
  void aProcessThatEndsIsNotWaitedFor() throws IOException, InterruptedException {
    try (var api = RuntimeApi.serve("{}", 1_000)) {
      api.ended();
      assertThat(api.await()).isNotNull().matches(RuntimeApi.Outcome::failed);
    }
  }

  private static HttpRequest.Builder request(RuntimeApi api, String what) {
    return HttpRequest.newBuilder(URI.create("http://" + api.address() + INVOCATION + what));
  }
}
