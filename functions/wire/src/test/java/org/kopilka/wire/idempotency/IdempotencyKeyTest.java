package org.kopilka.wire.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.wire.http.Caller;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.http.RequestBody;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;

class IdempotencyKeyTest {
  private static HttpRequest request(Map<String, String> headers) {
    return new HttpRequest(
        "POST",
        "POST /v1/holds",
        "/v1/holds",
        Map.of(),
        Map.of(),
        headers,
        RequestBody.NONE,
        "127.0.0.1",
        Caller.NOBODY,
        "r-1");
  }

  @Test
  void readsTheHeader() {
    assertThat(IdempotencyKey.of(request(Map.of("idempotency-key", "order:7-1"))).value())
        .isEqualTo("order:7-1");
  }

  @Test
  void wantsTheHeader() {
    assertRefused(Map.of(), ProblemCode.IDEMPOTENCY_KEY_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "'',IDEMPOTENCY_KEY_MISSING",
    "' ',IDEMPOTENCY_KEY_MISSING",
    "a b,IDEMPOTENCY_KEY_INVALID",
    "'a,b',IDEMPOTENCY_KEY_INVALID",
    "a#b,IDEMPOTENCY_KEY_INVALID",
    "ключ,IDEMPOTENCY_KEY_INVALID",
    "12345678901234567890123456789012345678901234567890123456789012345,IDEMPOTENCY_KEY_INVALID"
  })
  void refusesOtherKeys(String key, ProblemCode code) {
    assertRefused(Map.of("idempotency-key", key), code);
  }

  private static void assertRefused(Map<String, String> headers, ProblemCode code) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> IdempotencyKey.of(request(headers)))
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(code));
  }

  @Test
  void isNeverMadeOfAnythingElse() {
    assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey("a#b"));
  }
}
