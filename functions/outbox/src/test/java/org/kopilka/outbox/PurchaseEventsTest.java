package org.kopilka.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.outbox.Telling.data;
import static org.kopilka.outbox.Telling.types;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.fixtures.Shop;

/** Receipts, and the events that they are told by, from lines that the kernel decided. */
class PurchaseEventsTest {
  private final Shop shop = new Shop("veska", "2026-11-21T07:15:00Z");

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aStrangersPurchaseIsToldWithoutAMember() {
    var line = shop.strangerBuys("r1", 1450);

    assertThat(types(line)).containsExactly("accrual PurchaseRecorded");
    var event = LineEvents.of(line).getFirst().event();
    assertThat(event.account()).isNull();
    assertThat(event.seq()).isNull();
    assertThat(event.data().has("memberId")).isFalse();
    assertThat(event.data().path("total").asLong()).isEqualTo(1450);
  }

  @Test
  void aPurchaseEarnsPoints() {
    shop.joins("m1");

    var line = shop.buys("m1", "r1", 1450);

    assertThat(types(line)).containsExactly("accrual PurchaseRecorded", "accrual PointsEarned");
    assertThat(data(line, 1))
        .hasToString(
            """
            {"programme":"veska","memberId":"m1","receiptId":"r1","points":72,\
            "availableAt":"2026-11-22T07:15:00Z","expiresAt":"2027-05-21T21:00:00Z",\
            "balance":{"available":0,"pending":72,"held":0,"debt":0}}\
            """);
  }

  @Test
  void aPurchaseThatEarnsNothingSaysNothingOfPoints() {
    shop.joins("m1");

    assertThat(types(shop.buys("m1", "r1", 19))).containsExactly("accrual PurchaseRecorded");
  }

  @Test
  void aPurchaseCarriesItsSumsButNoNames() {
    shop.joins("m1");

    var data = data(shop.buys("m1", "r1", 1450), 0);

    assertThat(data)
        .hasToString(
            """
            {"programme":"veska","memberId":"m1","receiptId":"r1","at":"2026-11-21T07:15:00Z",\
            "channel":"STORE","store":"minsk-1","till":"2","cashier":"c-17","programmeVersion":1,\
            "currency":"BYN","total":1450,"discount":0,"redeemed":0,"due":1450,"earned":72,\
            "rateBp":500,"tier":"STANDART","tierAfter":"STANDART","lines":[{"line":1,\
            "sku":"coffee-250","category":"coffee","quantity":"1","price":1450,"amount":1450,\
            "discount":0,"net":1450,"paidByPoints":0,"due":1450,"earned":72,"promotions":[]}]}\
            """);
  }

  @Test
  void aRiseIsToldWithThePointsAndMarkedAsToldThere() {
    shop.joins("m1");

    var line = shop.buys("m1", "r1", 100_000);

    assertThat(types(line))
        .containsExactly("accrual PurchaseRecorded", "accrual PointsEarned", "accrual TierChanged");
    assertThat(data(line, 1).path("tierChange"))
        .hasToString("{\"from\":\"STANDART\",\"to\":\"GOLD\"}");
    assertThat(data(line, 2))
        .hasToString(
            """
            {"programme":"veska","memberId":"m1","from":"STANDART","to":"GOLD",\
            "direction":"RISE","cause":"PURCHASE","announcedWith":"PointsEarned"}\
            """);
  }

  @Test
  void pointsThatPayAreSpent() {
    withPoints("m1", 1000);

    var line = shop.buys("m1", "r2", 1000, new Redeem.Points(300));

    assertThat(types(line))
        .containsExactly("accrual PurchaseRecorded", "accrual PointsSpent", "accrual PointsEarned");
    assertThat(data(line, 1).path("points").asLong()).isEqualTo(300);
    assertThat(data(line, 1).path("receiptId").asText()).isEqualTo("r2");
  }

  @Test
  void ofAHoldThatPaysTheRestIsReleased() {
    withPoints("m1", 1000);
    assertThat(types(shop.holds("m1", "h1", 500, Duration.ofHours(1))))
        .containsExactly("redemption PointsHeld");

    var line = shop.buys("m1", "r2", 500, new Redeem.FromHold("h1"));

    assertThat(data(line, 1).path("points").asLong()).isEqualTo(350);
    assertThat(data(line, 1).path("holdId").asText()).isEqualTo("h1");
    assertThat(data(line, 2).path("points").asLong()).isEqualTo(150);
    assertThat(data(line, 2).path("reason").asText()).isEqualTo("NOT_NEEDED");
    assertThat(data(line, 2).at("/balance/held").asLong()).isZero();
  }

  @Test
  void aReturnTellsWhatWentBackAndATierThatFell() {
    shop.joins("m1");
    shop.buys("m1", "r1", 100_000);

    var line = shop.returns("m1", "r1", "b1");

    assertThat(types(line)).containsExactly("accrual PurchaseReturned", "accrual TierChanged");
    assertThat(data(line, 0))
        .hasToString(
            """
            {"programme":"veska","memberId":"m1","receiptId":"r1","returnId":"b1",\
            "refund":100000,"withheld":0,"pointsBack":0,"earnedBack":5000,"newDebt":0,\
            "tierChange":{"from":"GOLD","to":"STANDART"},\
            "lines":[{"line":1,"quantity":"1"}],\
            "balance":{"available":0,"pending":0,"held":0,"debt":0}}\
            """);
    assertThat(data(line, 1).path("direction").asText()).isEqualTo("FALL");
    assertThat(data(line, 1).path("cause").asText()).isEqualTo("RETURN");
    assertThat(data(line, 1).has("announcedWith")).isFalse();
  }

  private void withPoints(String member, long points) {
    shop.joins(member);
    shop.asks(member, new Command.Adjust(points, "gift", shop.programmes()));
  }
}
