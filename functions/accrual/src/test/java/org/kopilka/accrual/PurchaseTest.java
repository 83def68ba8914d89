package org.kopilka.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;

/** A purchase end to end; the numbers are the contract's example without its promotion. */
class PurchaseTest {
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void answersTheContractsExampleFieldByField() throws JsonProcessingException {
    shop.give(1500);
    var reply = inRussian(Basket.example("minsk-1.2.000123").redeem(300));
    var expected =
        """
        {"receiptId": "minsk-1.2.000123", "memberId": "m-anna",
         "lines": [{"line": 1, "amount": 1450, "discount": 0, "net": 1450, "paidByPoints": 206,
                    "due": 1244, "earned": 62, "promotions": []},
                   {"line": 2, "amount": 663, "discount": 0, "net": 663, "paidByPoints": 94,
                    "due": 569, "earned": 28, "promotions": []}],
         "total": 2113, "discount": 0, "redeemed": 300, "due": 1813,
         "earned": {"points": 90, "availableAt": "2026-11-22T07:15:00Z",
                    "expiresAt": "2027-05-21T21:00:00Z"},
         "tier": "STANDART", "tierAfter": "STANDART", "notices": [],
         "balance": {"available": 1200, "pending": 90, "held": 0, "debt": 0},
         "receipt": ["Списано 300 баллов",
                     "Начислено 90 баллов, доступны с 22.11.2026 10:15", "Доступно: 1200 баллов"],
         "explanation": [{"rule": "TIER_RATE", "base": 1813, "rateBp": 500, "result": 90}]}
        """;
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json()).hasToString(new JsonMapper().readTree(expected).toString());
  }

  private HttpReply inRussian(Basket receipt) {
    return shop.send(
        HttpCall.of("POST /v1/purchases").header("accept-language", "ru").body(receipt.body()));
  }

  @Test
  void printsInTheCallersLanguage() {
    shop.give(1500);
    assertThat(shop.buy(Basket.example("r-1").redeem(300).body()).json().path("receipt"))
        .extracting(text -> text.asText())
        .containsExactly(
            "300 points spent",
            "90 points earned, available from 22 Nov 2026 10:15",
            "Available: 1200 points");
  }

  @Test
  void isShownAgainAsItWasAnswered() {
    var bought = shop.buy(Basket.example("r-1").body());
    var shown = shop.look("r-1");
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.json()).isEqualTo(bought.json());
    assertThat(shown.replayed()).isFalse();
    assertThat(shop.look("r-2").code()).isEqualTo("PURCHASE_NOT_FOUND");
  }

  @Test
  void pointsOfADayAgoPay() {
    shop.buy(Basket.coffee("r-1").body());
    assertThat(shop.buy(Basket.coffee("r-2").redeem(1).body()).code())
        .isEqualTo("POINTS_OVER_LIMIT");
    shop.clock.set("2026-11-22T07:15:00Z");
    var paid = shop.buy(Basket.coffee("r-2").redeemMax().body());
    assertThat(paid.json().path("redeemed").asLong()).isEqualTo(72);
    assertThat(paid.json().path("balance").path("available").asLong()).isZero();
  }

  @Test
  void aThirdIsPaidWithMoneyAtLeast() {
    shop.give(5000);
    var paid = shop.buy(Basket.example("r-1").redeemMax().body());
    assertThat(paid.json().path("redeemed").asLong()).isEqualTo(2113 * 7 / 10);
  }

  @Test
  void theTierRisesAtOnceAndRatesTheNextPurchase() {
    var big = Basket.anonymous("r-1").by("id", Shop.MEMBER).line("tv", "1", 100_000);
    var bought = shop.buy(big.body()).json();
    assertThat(bought.path("tier").asText()).isEqualTo("STANDART");
    assertThat(bought.path("tierAfter").asText()).isEqualTo("GOLD");
    assertThat(bought.path("earned").path("points").asLong()).isEqualTo(5000);
    var next = shop.buy(Basket.coffee("r-2").body()).json();
    assertThat(next.path("tier").asText()).isEqualTo("GOLD");
    assertThat(next.path("earned").path("points").asLong()).isEqualTo(145);
  }

  @Test
  void nothingEarnedIsNoLot() {
    var bought =
        shop.buy(Basket.anonymous("r-1").by("card", Shop.CARD).line("bag", "1", 19).body());
    assertThat(bought.json().get("earned").isNull()).isTrue();
    assertThat(bought.json().path("explanation").path(0).path("result").asLong()).isZero();
  }

  @Test
  void quantitiesAreDecimalAndRoundedHalfUp() {
    var cheese = Basket.anonymous("r-1").by("card", Shop.CARD).line("cheese", "0.745", 1999).body();
    assertThat(shop.buy(cheese).json().path("total").asLong()).isEqualTo(1489);
  }

  @Test
  void aBuildersCardEarnsWholeRoublesAtOnce() {
    var nails =
        Basket.anonymous("r-1")
            .by("id", Shop.BUILDER)
            .with("programme", "dobrostroy")
            .line("nails", "1", 12_345);
    var bought = shop.buy(nails.body()).json();
    assertThat(bought.path("earned").path("points").asLong()).isEqualTo(12);
    assertThat(bought.path("earned").get("expiresAt").isNull()).isTrue();
    assertThat(bought.path("balance").path("available").asLong()).isEqualTo(12);
    assertThat(bought.path("receipt").path(0).asText()).isEqualTo("12 points earned");
    assertThat(bought.path("explanation").path(0).path("pointValue").asLong()).isEqualTo(100);
  }
}
