package org.kopilka.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.testing.HttpCall;

/** Points added and taken by hand. */
class AdjustmentTest {
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void givenPointsAreAvailableAtOnceAndLiveAsLongAsEarnedOnes() {
    var given = shop.adjust(Shop.MEMBER, "k-1", "{\"points\": 500, \"reason\": \"Извинение\"}");
    assertThat(given.status()).isEqualTo(200);
    assertThat(given.json())
        .hasToString(
            "{\"memberId\":\"m-anna\",\"points\":500,\"reason\":\"Извинение\",\"added\":"
                + "{\"points\":500,\"availableAt\":\"2026-11-21T07:15:00Z\","
                + "\"expiresAt\":\"2027-05-21T21:00:00Z\"},\"balance\":"
                + "{\"available\":500,\"pending\":0,\"held\":0,\"debt\":0},\"explanation\":[]}");
  }

  @Test
  void takenPointsComeFromTheLotsThatExpireFirst() {
    shop.give(500);
    var taken = shop.adjust(Shop.MEMBER, "k-1", "{\"points\": -200, \"reason\": \"Ошибка\"}");
    assertThat(taken.json().path("points").asLong()).isEqualTo(-200);
    assertThat(taken.json().get("added").isNull()).isTrue();
    assertThat(taken.json().path("balance").path("available").asLong()).isEqualTo(300);
    assertThat(taken.json().path("explanation").path(0).path("rule").asText())
        .isEqualTo("LOT_TAKEN");
    var more = shop.adjust(Shop.MEMBER, "k-2", "{\"points\": -301, \"reason\": \"Ошибка\"}");
    assertThat(more.code()).isEqualTo("POINTS_OVER_LIMIT");
    assertThat(more.json().path("max").asLong()).isEqualTo(300);
  }

  @Test
  void repeatedIsOnceAndAKeyNamesOneRequest() {
    var body = "{\"points\": 500, \"reason\": \"Подарок\"}";
    var first = shop.adjust(Shop.MEMBER, "k-1", body);
    var again = shop.adjust(Shop.MEMBER, "k-1", body);
    assertThat(again.replayed()).isTrue();
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(shop.adjust(Shop.MEMBER, "k-1", body.replace("500", "501")).code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(shop.adjust("m-nobody", "k-2", body).code()).isEqualTo("MEMBER_NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"points\": 0, \"reason\": \"x\"} | /points | ZERO",
        "{\"points\": 1000000000001, \"reason\": \"x\"} | /points | OUT_OF_RANGE",
        "{\"points\": -1000000000001, \"reason\": \"x\"} | /points | OUT_OF_RANGE",
        "{\"points\": 1, \"reason\": \" \"} | /reason | BLANK",
        "{\"points\": 1} | /reason | REQUIRED",
        "{\"reason\": \"x\"} | /points | REQUIRED"
      })
  void needsPointsAndAReason(String body, String pointer, String code) {
    var refused = shop.adjust(Shop.MEMBER, "k-1", body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors")).hasSize(1);
    assertThat(refused.json().path("errors").path(0).path("pointer").asText()).isEqualTo(pointer);
    assertThat(refused.json().path("errors").path(0).path("code").asText()).isEqualTo(code);
  }

  @Test
  void isForAdministratorsOnly() {
    var call =
        HttpCall.of("POST /v1/members/{id}/adjustments")
            .path("id", Shop.MEMBER)
            .body("{\"points\": 1, \"reason\": \"x\"}");
    assertThat(shop.send(call.key("k-1").from("desk-1", "desk")).code()).isEqualTo("SCOPE_MISSING");
    assertThat(shop.send(call.from("office", "admin")).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
  }
}
