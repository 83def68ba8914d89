package org.kopilka.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.testing.HttpCall;

/** What a till must know: each refusal with its code, and nothing written. */
class RefusedPurchaseTest {
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void tellsAllFaultsOfABodyAtOnce() {
    var refused =
        shop.buy(
            """
            {"receiptId": "a b", "member": {"card": "1", "phone": "+375291234567"},
             "channel": "FAX", "at": "yesterday", "redeem": {"points": -1},
             "lines": [{"sku": "", "quantity": "0", "price": 1.5},
                       {"name": "x", "quantity": 2}]}
            """);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("BODY_INVALID");
    assertThat(refused.json().path("errors"))
        .extracting(error -> error.path("pointer").asText())
        .containsExactlyInAnyOrder(
            "/receiptId",
            "/member",
            "/channel",
            "/at",
            "/redeem/points",
            "/lines/0/sku",
            "/lines/0/quantity",
            "/lines/0/price",
            "/lines/1/sku",
            "/lines/1/quantity",
            "/lines/1/price");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"points\": 1, \"max\": true}", "{\"max\": false}", "{\"hold\": \"#\"}"})
  void pointsPayInOneWay(String redeem) {
    var body = Basket.coffee("r-1").body().replaceFirst("\\{", "{\"redeem\": " + redeem + ", ");
    assertThat(shop.buy(body).code()).isEqualTo("BODY_INVALID");
  }

  @Test
  void aReceiptHasOneToTwoHundredLines() {
    assertThat(pointer(Basket.anonymous("r-1"))).isEqualTo("/lines");
    var basket = Basket.anonymous("r-1");
    for (int i = 0; i < 200; i++) {
      basket = basket.line("bread", "1", 100);
    }
    assertThat(shop.buy(basket.body()).status()).isEqualTo(200);
    assertThat(pointer(basket.line("bread", "1", 100))).isEqualTo("/lines");
  }

  @Test
  void sumsHaveALimit() {
    var most = Basket.anonymous("r-1").line("house", "1", 10_000_000_000_000L);
    assertThat(shop.buy(most.body()).status()).isEqualTo(200);
    assertThat(pointer(most.line("bread", "1", 1))).isEqualTo("/lines");
    var overflow = Basket.anonymous("r-2").line("house", "999999.999", 10_000_000_000_000L);
    assertThat(pointer(overflow)).isEqualTo("/lines/0/price");
    assertThat(pointer(Basket.anonymous("r-2").line("house", "1.001", 10_000_000_000_000L)))
        .isEqualTo("/lines/0/price");
  }

  private String pointer(Basket basket) {
    var refused = shop.buy(basket.body());
    assertThat(refused.code()).isEqualTo("BODY_INVALID");
    assertThat(refused.json().path("errors")).hasSize(1);
    return refused.json().path("errors").path(0).path("pointer").asText();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-22T07:15:00Z, 200",
    "2026-10-22T07:14:59.999Z, 422",
    "2026-11-21T07:20:00Z, 200",
    "2026-11-21T07:20:00.001Z, 422"
  })
  void isDatedThirtyDaysBackToFiveMinutesAhead(String at, int status) {
    for (var basket :
        new Basket[] {Basket.coffee("r-1"), Basket.anonymous("r-2").line("a", "1", 1)}) {
      var reply = shop.buy(basket.at(at).body());
      assertThat(reply.status()).isEqualTo(status);
      assertThat(reply.code()).isEqualTo(status == 200 ? "" : "AT_OUT_OF_RANGE");
    }
  }

  @Test
  void saysHowManyPointsMayPay() {
    shop.give(5000);
    var refused = shop.buy(Basket.example("r-1").redeem(1480).body());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("POINTS_OVER_LIMIT");
    assertThat(refused.json().path("max").asLong()).isEqualTo(1479);
    assertThat(shop.buy(Basket.example("r-1").redeem(1479).body()).status()).isEqualTo(200);
  }

  @Test
  void saysWhatACardThatOnlyAccumulatesLacks() {
    var nails = builders("r-1").redeem(1);
    var refused = shop.buy(nails.body());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("CARD_CANNOT_SPEND");
    assertThat(refused.json().path("missing"))
        .extracting(JsonNode::asText)
        .containsExactly("PHONE_CONFIRMED", "QUESTIONNAIRE");
    var most = shop.buy(builders("r-1").redeemMax().body());
    assertThat(most.status()).as("max is none").isEqualTo(200);
    assertThat(most.json().path("redeemed").asLong()).isZero();
  }

  private static Basket builders(String receiptId) {
    return Basket.anonymous(receiptId)
        .by("card", "3000000000014")
        .with("programme", "dobrostroy")
        .line("nails", "1", 100_000);
  }

  @Test
  void refusesInTheOrderOfPrecedence() {
    var late = Basket.coffee("r-1").redeem(1).at("2026-01-01T00:00:00Z");
    assertThat(shop.buy(late.with("programme", "nowhere").with("till", "#").body()).code())
        .isEqualTo("BODY_INVALID");
    assertThat(shop.buy(late.by("card", "404").with("programme", "nowhere").body()).code())
        .isEqualTo("PROGRAMME_NOT_FOUND");
    assertThat(shop.buy(late.by("card", "404").body()).code()).isEqualTo("MEMBER_NOT_FOUND");
    assertThat(shop.buy(late.body()).code()).isEqualTo("AT_OUT_OF_RANGE");
    assertThat(shop.buy(builders("r-1").redeem(1).at("2026-01-01T00:00:00Z").body()).code())
        .isEqualTo("AT_OUT_OF_RANGE");
  }

  @Test
  void programmesKeepTheirMembersAndReceiptsApart() {
    assertThat(shop.buy(Basket.coffee("r-1").with("programme", "dobrostroy").body()).code())
        .isEqualTo("MEMBER_NOT_FOUND");
    shop.buy(Basket.coffee("r-1").body());
    assertThat(shop.buy(builders("r-1").body()).status()).isEqualTo(200);
    var theirs =
        HttpCall.of("GET /v1/purchases/{receiptId}")
            .path("receiptId", "r-1")
            .query("programme", "dobrostroy");
    assertThat(shop.send(theirs).json().path("total").asLong()).isEqualTo(100_000);
  }

  @Test
  void aKeyOpensItsProgrammeAndItsScopesOnly() {
    var call = HttpCall.of("POST /v1/purchases").body(builders("r-1").body());
    assertThat(shop.send(call.from("till-1", "till", "veska")).code())
        .isEqualTo("PROGRAMME_FORBIDDEN");
    assertThat(shop.send(call.from("m", "marketing")).code()).isEqualTo("SCOPE_MISSING");
    assertThat(shop.send(call.fromUnknown()).code()).isEqualTo("API_KEY_UNKNOWN");
    assertThat(shop.send(call.from("till-1", "till", "dobrostroy")).status()).isEqualTo(200);
  }

  @Test
  void writesNothing() {
    var seq = shop.account().seq();
    shop.buy(Basket.coffee("r-1").redeem(1).body());
    shop.buy(Basket.coffee("r-1").redeemHold("h-1").body());
    assertThat(shop.look("r-1").code()).isEqualTo("PURCHASE_NOT_FOUND");
    assertThat(shop.account().seq()).isEqualTo(seq);
  }
}
