package org.kopilka.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kopilka.wire.json.Json;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** One request to a {@link PaperTable}. */
record PaperCall(Answer answer) implements ExecutableHttpRequest {
  /** Works out what is answered. */
  @FunctionalInterface
  interface Answer {
    JsonNode get() throws IOException;
  }

  @Override
  public HttpExecuteResponse call() throws IOException {
    var body = Json.write(answer.get()).getBytes(StandardCharsets.UTF_8);
    var head =
        SdkHttpResponse.builder()
            .statusCode(200)
            .putHeader("Content-Type", "application/x-amz-json-1.0")
            .putHeader("Content-Length", String.valueOf(body.length))
            .build();
    return HttpExecuteResponse.builder()
        .response(head)
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  @Override
  public void abort() {
    // Answered at once: there is no time to.
  }
}
