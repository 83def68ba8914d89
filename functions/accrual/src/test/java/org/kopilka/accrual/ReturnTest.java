package org.kopilka.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.testing.HttpReply;

/** Goods that come back (rule 8), of the contract's example: 1813 paid with money, 300 points. */
class ReturnTest {
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @BeforeEach
  void buy() {
    shop.give(1500);
    assertThat(shop.buy(Basket.example("r-1").redeem(300).body()).status()).isEqualTo(200);
  }

  @Test
  void aLineGivesBackMoneyAndPointsAndTakesBackWhatItEarned() throws Exception {
    var back = shop.giveBack("r-1", "{\"returnId\": \"b-1\", \"lines\": [{\"line\": 2}]}");
    var expected =
        """
        {"receiptId": "r-1", "returnId": "b-1", "lines": [{"line": 2, "quantity": "1"}],
         "refund": 569, "pointsBack": 94, "earnedBack": 28,
         "balance": {"available": 1294, "pending": 62, "held": 0, "debt": 0},
         "explanation": [
           {"rule": "LOT_REFILLED", "expiresAt": "2027-05-21T21:00:00Z", "points": 94,
            "debtPaid": 0},
           {"rule": "KEPT_EARNS", "baseBefore": 1813, "earnedBefore": 90, "baseKept": 1244,
            "earnedKept": 62, "rateBp": 500, "result": 28},
           {"rule": "CLAWED_BACK", "expiresAt": "2027-05-21T21:00:00Z", "points": 28,
            "pending": true}]}
        """;
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.json()).hasToString(new JsonMapper().readTree(expected).toString());
  }

  @Test
  void theWholeReceiptLeavesWhatWasBefore() {
    var back = shop.giveBack("r-1", "{\"returnId\": \"b-1\"}").json();
    assertThat(back.path("refund").asLong()).isEqualTo(1813);
    assertThat(back.path("pointsBack").asLong()).isEqualTo(300);
    assertThat(back.path("earnedBack").asLong()).isEqualTo(90);
    assertThat(back.path("balance").toString())
        .isEqualTo("{\"available\":1500,\"pending\":0,\"held\":0,\"debt\":0}");
  }

  /** Kept parts are rounded up each time, so that the parts add up to the whole. */
  @Test
  void partsOfALineAddUpToTheLine() {
    long refund = 0;
    long points = 0;
    for (int i = 1; i <= 3; i++) {
      var back =
          shop.giveBack(
              "r-1",
              "{\"returnId\": \"b-%d\", \"lines\": [{\"line\": 1, \"quantity\": \"0.333\"}]}"
                  .formatted(i));
      refund += back.json().path("refund").asLong();
      points += back.json().path("pointsBack").asLong();
    }
    var rest = shop.giveBack("r-1", "{\"returnId\": \"b-4\", \"lines\": [{\"line\": 1}]}").json();
    assertThat(rest.path("lines").path(0).path("quantity").asText()).isEqualTo("0.001");
    assertThat(refund + rest.path("refund").asLong()).isEqualTo(1244);
    assertThat(points + rest.path("pointsBack").asLong()).isEqualTo(206);
  }

  @Test
  void whatIsLeftIsShownWithThePurchase() {
    assertThat(shop.look("r-1").json().has("left")).isFalse();
    shop.giveBack(
        "r-1", "{\"returnId\": \"b-1\", \"lines\": [{\"line\": 1, \"quantity\": \"0.25\"}]}");
    assertThat(shop.look("r-1").json().path("left").toString())
        .isEqualTo("[{\"line\":1,\"quantity\":\"0.75\"},{\"line\":2,\"quantity\":\"1\"}]");
    var replayed = shop.buy(Basket.example("r-1").redeem(300).body());
    assertThat(replayed.json().has("left")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"line\": 3}]",
        "[{\"line\": 1, \"quantity\": \"1.001\"}]",
        "[{\"line\": 2}, {\"line\": 1, \"quantity\": \"2\"}]"
      })
  void neverMoreThanWasBought(String lines) {
    var refused = shop.giveBack("r-1", "{\"returnId\": \"b-1\", \"lines\": %s}".formatted(lines));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("RETURN_EXCEEDS_PURCHASE");
    assertThat(shop.look("r-1").json().has("left")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"line\": 1}, {\"line\": 1}] | /lines/1/line",
        "[] | /lines",
        "[{\"line\": 0}] | /lines/0/line",
        "[{\"line\": 1, \"quantity\": \"0\"}] | /lines/0/quantity"
      })
  void aBodyThatMakesNoSenseIsTold(String lines, String pointer) {
    var refused = shop.giveBack("r-1", "{\"returnId\": \"b-1\", \"lines\": %s}".formatted(lines));
    assertThat(refused.code()).isEqualTo("BODY_INVALID");
    assertThat(refused.json().path("errors"))
        .extracting(error -> error.path("pointer").asText())
        .containsExactly(pointer);
  }

  @Test
  void isOfAPurchaseWeKnow() {
    var refused = shop.giveBack("r-404", "{\"returnId\": \"b-1\"}");
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.code()).isEqualTo("PURCHASE_NOT_FOUND");
  }

  @Test
  void tenTimesIsOnce() {
    var first = shop.giveBack("r-1", "{\"returnId\": \"b-1\"}");
    for (int i = 0; i < 10; i++) {
      var again = shop.giveBack("r-1", "{\"returnId\": \"b-1\"}");
      assertThat(again.replayed()).isTrue();
      assertThat(again.json()).isEqualTo(first.json());
    }
    var other = shop.giveBack("r-1", "{\"returnId\": \"b-1\", \"lines\": [{\"line\": 1}]}");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("RECEIPT_CONFLICT");
    assertThat(shop.giveBack("r-1", "{\"returnId\": \"b-2\"}").code())
        .isEqualTo("RETURN_EXCEEDS_PURCHASE");
  }

  /** Two returns of halves that leave nothing, and a third that finds nothing. */
  @RepeatedTest(3)
  void atOnceNoMoreComesBackThanWasBought() throws Exception {
    var calls =
        IntStream.range(0, 3)
            .<Callable<HttpReply>>mapToObj(i -> () -> halfOfTheCoffee("b-" + i))
            .toList();
    var replies = new ArrayList<HttpReply>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var reply : threads.invokeAll(calls)) {
        replies.add(reply.get());
      }
    }
    assertThat(replies)
        .extracting(reply -> reply.status() == 200 ? "back" : reply.code())
        .containsExactlyInAnyOrder("back", "back", "RETURN_EXCEEDS_PURCHASE");
    assertThat(replies)
        .filteredOn(reply -> reply.status() == 200)
        .extracting(HttpReply::json)
        .satisfies(
            back -> assertThat(back.stream().mapToLong(ReturnTest::refund).sum()).isEqualTo(1244));
    assertThat(shop.account().balanceAt(shop.clock.instant()).available()).isEqualTo(1406);
  }

  private HttpReply halfOfTheCoffee(String returnId) {
    var half = "\", \"lines\": [{\"line\": 1, \"quantity\": \"0.5\"}]}";
    return shop.giveBack("r-1", "{\"returnId\": \"" + returnId + half);
  }

  private static long refund(JsonNode back) {
    return back.path("refund").asLong();
  }

  @Test
  void pointsThatAreGoneAreOwedAndTheNextOnesPay() {
    shop.buy(Basket.anonymous("r-2").by("card", Shop.CARD).line("tv", "1", 20_000).body());
    shop.clock.set("2026-11-23T07:15:00Z");
    var all = shop.account().balanceAt(shop.clock.instant()).available();
    shop.adjust(Shop.MEMBER, "all", "{\"points\": %d, \"reason\": \"x\"}".formatted(-all));
    var back = shop.giveBack("r-2", "{\"returnId\": \"b-1\"}").json();
    assertThat(back.path("refund").asLong()).isEqualTo(20_000);
    assertThat(back.path("earnedBack").asLong()).isEqualTo(1000);
    assertThat(back.path("explanation").path(1).toString())
        .isEqualTo("{\"rule\":\"DEBT_MADE\",\"points\":1000}");
    assertThat(back.path("balance").path("debt").asLong()).isEqualTo(1000);
    var next =
        shop.buy(Basket.anonymous("r-3").by("card", Shop.CARD).line("tv", "1", 30_000).body());
    assertThat(next.json().path("earned").path("points").asLong()).isEqualTo(1500);
    assertThat(next.json().path("explanation").path(1).toString())
        .isEqualTo("{\"rule\":\"DEBT_PAID\",\"points\":1000}");
    assertThat(next.json().path("balance").path("pending").asLong()).isEqualTo(500);
  }
}
