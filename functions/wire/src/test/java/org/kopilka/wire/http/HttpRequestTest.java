package org.kopilka.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kopilka.wire.http.GatewayEvents.event;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.wire.json.NotJsonException;
import org.kopilka.wire.json.NotJsonException.Reason;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;

class HttpRequestTest {
  private static HttpRequest withPath(String holdId) {
    var event = event("GET /v1/holds/{holdId}", "till", "");
    event.putObject("pathParameters").put("holdId", holdId);
    return GatewayEvent.decode(event, "lambda-1");
  }

  @Test
  void readsAnIdOfThePath() {
    assertThat(withPath("minsk-1.2:3").pathId("holdId")).isEqualTo("minsk-1.2:3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a#b", "чек", "a%20b", "a b"})
  void refusesOtherIdsBeforeTheyReachAKey(String holdId) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> withPath(holdId).pathId("holdId"))
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.PARAMETER_INVALID))
        .satisfies(e -> assertThat(e.problem().faults().getFirst().at()).isEqualTo("holdId"));
  }

  /** Latin-1, an overlong zero, half of a surrogate pair, a sequence cut short. */
  @ParameterizedTest
  @CsvSource({"7b22e9223a317d", "7b22c080223a317d", "7b22eda080223a317d", "7b22d0"})
  void refusesBytesThatAreNotUtf8(String hex) {
    var body = RequestBody.ofBytes(HexFormat.of().parseHex(hex));
    assertThat(body.bytes()).isEqualTo(hex.length() / 2);
    assertThatExceptionOfType(NotJsonException.class)
        .isThrownBy(body::json)
        .extracting(NotJsonException::reason)
        .isEqualTo(Reason.NOT_UTF_8);
  }

  @Test
  void readsBytesAndTextAlike() {
    var text = "{\"name\":\"Кофе 🍰\"}";
    var bytes = RequestBody.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    assertThat(bytes).isEqualTo(RequestBody.ofText(text));
    assertThat(bytes.json().get("name").asText()).isEqualTo("Кофе 🍰");
  }
}
