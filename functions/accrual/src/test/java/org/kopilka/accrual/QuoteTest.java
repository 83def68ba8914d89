package org.kopilka.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Prices asked for before anything is bought. */
class QuoteTest {
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void answersAsThePurchaseWillAndTheMostThatPointsMayPay() {
    shop.give(1500);
    var seq = shop.account().seq();
    var quoted = shop.quote(Basket.example("r-1").redeem(300).body());
    assertThat(quoted.status()).isEqualTo(200);
    assertThat(quoted.json().path("pointsMax").asLong()).isEqualTo(1479);
    assertThat(shop.account().seq()).as("nothing is written").isEqualTo(seq);
    assertThat(shop.look("r-1").code()).isEqualTo("PURCHASE_NOT_FOUND");
    var bought = shop.buy(Basket.example("r-1").redeem(300).body());
    assertThat(less(quoted.json(), "pointsMax")).isEqualTo(bought.json().toString());
  }

  @Test
  void needsNoReceiptYet() {
    var body = less(Basket.coffee("").json(), "receiptId");
    var quoted = shop.quote(body);
    assertThat(quoted.status()).isEqualTo(200);
    assertThat(quoted.json().get("receiptId").isNull()).isTrue();
  }

  @Test
  void whatIsAvailableMayBeLessThanWhatMayPay() {
    shop.give(100);
    assertThat(pointsMax(Basket.coffee("q"))).isEqualTo(100);
    assertThat(pointsMax(Basket.anonymous("q").line("bread", "1", 100))).isZero();
    var nails = Basket.anonymous("q").by("id", Shop.BUILDER).line("nails", "1", 100_000);
    assertThat(pointsMax(nails.with("programme", "dobrostroy")))
        .as("a card that only accumulates")
        .isZero();
  }

  private long pointsMax(Basket basket) {
    return shop.quote(basket.body()).json().path("pointsMax").asLong(-1);
  }

  @Test
  void isRefusedAsThePurchaseWouldBe() {
    shop.give(100);
    var refused = shop.quote(Basket.coffee("q").redeem(101).body());
    assertThat(refused.code()).isEqualTo("POINTS_OVER_LIMIT");
    assertThat(refused.json().path("max").asLong()).isEqualTo(100);
    assertThat(shop.quote(Basket.anonymous("q").by("card", "404").line("a", "1", 1).body()).code())
        .isEqualTo("MEMBER_NOT_FOUND");
    assertThat(shop.quote(Basket.coffee("q").redeemHold("h-1").body()).code())
        .isEqualTo("HOLD_NOT_ACTIVE");
  }

  private static String less(JsonNode json, String field) {
    ObjectNode copy = json.deepCopy();
    copy.remove(field);
    return copy.toString();
  }
}
