package org.kopilka.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Purchases of nobody we know. */
class AnonymousPurchaseTest {
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  private static Basket bread(String receiptId) {
    return Basket.anonymous(receiptId).line("bread", "2", 150);
  }

  @Test
  void areRecordedWithoutPoints() {
    var bought = shop.buy(bread("r-1").body());
    assertThat(bought.status()).isEqualTo(200);
    for (var field : new String[] {"memberId", "earned", "tier", "tierAfter", "balance"}) {
      assertThat(bought.json().get(field).isNull()).as(field).isTrue();
    }
    assertThat(bought.json().path("due").asLong()).isEqualTo(300);
    assertThat(bought.json().path("lines").path(0).path("earned").asLong()).isZero();
    assertThat(bought.json().path("receipt")).isEmpty();
    assertThat(bought.json().path("explanation")).isEmpty();
    assertThat(shop.look("r-1").json()).isEqualTo(bought.json());
  }

  @Test
  void areReplayedLikeOthers() {
    var first = shop.buy(bread("r-1").body());
    var second = shop.buy(bread("r-1").body());
    assertThat(second.replayed()).isTrue();
    assertThat(second.json()).isEqualTo(first.json());
  }

  @Test
  void shareTheirReceiptIdsWithMembers() {
    shop.buy(bread("r-1").body());
    var again = shop.buy(bread("r-1").by("card", Shop.CARD).body());
    assertThat(again.code()).isEqualTo("RECEIPT_CONFLICT");
    shop.buy(bread("r-2").by("card", Shop.CARD).body());
    assertThat(shop.buy(bread("r-2").body()).code()).isEqualTo("RECEIPT_CONFLICT");
  }

  @Test
  void cannotBePaidWithPoints() {
    for (var paid :
        new Basket[] {bread("r").redeem(1), bread("r").redeemMax(), bread("r").redeemHold("h")}) {
      var reply = shop.buy(paid.body());
      assertThat(reply.status()).isEqualTo(422);
      assertThat(reply.code()).isEqualTo("MEMBER_REQUIRED");
    }
  }

  @Test
  void comeBackForTheirMoney() {
    shop.buy(bread("r-1").body());
    var half = "{\"returnId\": \"b-1\", \"lines\": [{\"line\": 1, \"quantity\": \"0.5\"}]}";
    var back = shop.giveBack("r-1", half);
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.json().path("refund").asLong()).isEqualTo(75);
    assertThat(back.json().get("balance").isNull()).isTrue();
    assertThat(shop.giveBack("r-1", half).replayed()).isTrue();
    var rest = shop.giveBack("r-1", "{\"returnId\": \"b-2\"}");
    assertThat(rest.json().path("refund").asLong()).isEqualTo(225);
    assertThat(shop.giveBack("r-1", "{\"returnId\": \"b-3\"}").code())
        .isEqualTo("RETURN_EXCEEDS_PURCHASE");
  }
}
