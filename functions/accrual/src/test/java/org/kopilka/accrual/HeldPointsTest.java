package org.kopilka.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.ledger.Asked;
import org.kopilka.testing.Repository;
import org.kopilka.wire.programme.ProgrammeJson;

/** Purchases paid from a hold (rule 10). */
class HeldPointsTest {
  private static final String HOLD = "a-anna-1";

  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @BeforeEach
  void hold() {
    shop.give(1500);
    var programmes = new Programmes(List.of(ProgrammeJson.read(Repository.programme("veska"))));
    var until = shop.clock.instant().plus(Duration.ofHours(1));
    var request = new Request(LineKey.request("veska", "site", "holds", "k-1"), "00", "test");
    var asked = Asked.plainly(new Command.PlaceHold(HOLD, 1200, until, programmes));
    assertThat(
            shop.journal.commit(
                request, Shop.ACCOUNT, programmes, shop.clock.instant(), () -> asked))
        .isInstanceOf(Commit.Recorded.class);
  }

  @Test
  void payAsManyAsMayAndTheRestIsFreed() {
    assertThat(
            shop.quote(Basket.coffee("q").redeemHold(HOLD).body())
                .json()
                .path("pointsMax")
                .asLong())
        .isEqualTo(1015);
    var bought = shop.buy(Basket.coffee("r-1").redeemHold(HOLD).body());
    assertThat(bought.json().path("redeemed").asLong()).isEqualTo(1015);
    assertThat(bought.json().path("balance").path("available").asLong()).isEqualTo(485);
    assertThat(bought.json().path("balance").path("held").asLong()).isZero();
    assertThat(shop.buy(Basket.coffee("r-2").redeemHold(HOLD).body()).code())
        .isEqualTo("HOLD_NOT_ACTIVE");
  }

  @Test
  void areNotTopUpWithOthers() {
    var tv = Basket.anonymous("r-1").by("card", Shop.CARD).line("tv", "1", 90_000);
    var bought = shop.buy(tv.redeemHold(HOLD).body());
    assertThat(bought.json().path("redeemed").asLong()).isEqualTo(1200);
    assertThat(bought.json().path("balance").path("available").asLong()).isEqualTo(300);
  }

  @Test
  void areNotThereForOtherPurchases() {
    assertThat(shop.buy(Basket.coffee("r-1").redeem(301).body()).json().path("max").asLong())
        .isEqualTo(300);
  }

  @Test
  void areFreeAgainWhenTheirTimeHasCome() {
    shop.clock.advance(Duration.ofHours(1));
    assertThat(shop.buy(Basket.coffee("r-1").redeemHold(HOLD).body()).code())
        .isEqualTo("HOLD_NOT_ACTIVE");
    assertThat(shop.buy(Basket.coffee("r-1").redeem(1015).body()).status()).isEqualTo(200);
  }

  @Test
  void areNobodyElses() {
    var nails =
        Basket.anonymous("r-1")
            .by("id", Shop.BUILDER)
            .with("programme", "dobrostroy")
            .line("nails", "1", 100_000);
    assertThat(shop.buy(nails.redeemHold(HOLD).body()).code()).isEqualTo("HOLD_NOT_ACTIVE");
  }
}
