package org.kopilka.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.wire.http.GatewayEvents.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;

class GatewayAnswerTest {
  private static ObjectNode encode(HttpAnswer answer) {
    return encode(answer, event("GET /v1/holds/{holdId}", "till", ""));
  }

  private static ObjectNode encode(HttpAnswer answer, ObjectNode event) {
    return GatewayAnswer.encode(answer, GatewayEvent.decode(event, "lambda-1"));
  }

  @Test
  void keepsTextsAndBytesAsTheyAre() {
    var text = encode(HttpAnswer.text(200, "text/csv", "a;б\n"));
    assertThat(text.get("body").asText()).isEqualTo("a;б\n");
    assertThat(text.get("isBase64Encoded").asBoolean()).isFalse();
    assertThat(text.at("/headers/Content-Type").asText()).isEqualTo("text/csv");
    var bytes = encode(HttpAnswer.bytes(200, "image/png", new byte[] {(byte) 0xff, 0}));
    assertThat(bytes.get("body").asText()).isEqualTo("/wA=");
    assertThat(bytes.get("isBase64Encoded").asBoolean()).isTrue();
  }

  @Test
  void letsARouteOverruleItsHeaders() {
    var answer = HttpAnswer.ok(Json.object()).header("Cache-Control", "max-age=60");
    assertThat(encode(answer).at("/headers/Cache-Control").asText()).isEqualTo("max-age=60");
  }

  @Test
  void tellsProblemsInTheCallersLanguage() {
    var refused = HttpAnswer.refused(Problem.of(ProblemCode.HOLD_NOT_FOUND));
    var event = event("GET /v1/holds/{holdId}", "till", "");
    assertThat(problem(encode(refused, event)).get("title").asText())
        .isEqualTo("The hold was not found");
    event.putObject("headers");
    var russian = encode(refused, event);
    assertThat(russian.at("/headers/Content-Language").asText()).isEqualTo("ru");
    assertThat(problem(russian).get("title").asText()).isEqualTo("Резерв не найден");
  }

  @Test
  void carriesTheProblemsHeadersAndRequestId() {
    var busy = Problem.of(ProblemCode.ACCOUNT_BUSY).retryAfter(Duration.ofSeconds(3));
    var answer = encode(HttpAnswer.refused(busy));
    assertThat(answer.get("statusCode").asInt()).isEqualTo(503);
    assertThat(answer.at("/headers/Retry-After").asText()).isEqualTo("3");
    assertThat(problem(answer).get("requestId").asText()).isEqualTo("gateway-1");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/holds/h-1,/v1/holds/h-1",
    "/v1/карта 1?,/v1/%D0%BA%D0%B0%D1%80%D1%82%D0%B0%201%3F",
    "/100%,/100%25",
    "//host/v1,/host/v1",
    "//,/",
    "'',/",
    "a:b,/a:b"
  })
  void namesTheRequestAsAUriReferenceWhateverItsPath(String path, String instance) {
    var refused = HttpAnswer.refused(Problem.of(ProblemCode.NOT_FOUND));
    var event = event("GET /", "till", "").put("rawPath", path);
    assertThat(problem(encode(refused, event)).get("instance").asText()).isEqualTo(instance);
  }

  /** Half of a surrogate pair and a control character, which no source file can show. */
  @Test
  void namesTheRequestEvenIfItsPathIsNoText() {
    var refused = HttpAnswer.refused(Problem.of(ProblemCode.NOT_FOUND));
    var event = event("GET /", "till", "").put("rawPath", "/\ud800\u0000");
    assertThat(problem(encode(refused, event)).get("instance").asText()).matches("/[A-Za-z0-9%?]+");
  }

  private static ObjectNode problem(ObjectNode answer) {
    return Json.parseObject(answer.get("body").asText());
  }
}
