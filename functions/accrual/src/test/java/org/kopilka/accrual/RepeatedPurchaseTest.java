package org.kopilka.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;

/** Purchases that come again, at once, or about something else. */
class RepeatedPurchaseTest {
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void tenTimesIsOnce() {
    shop.give(1500);
    var first = shop.buy(Basket.example("r-1").redeem(300).body());
    var seq = shop.account().seq();
    assertThat(first.replayed()).isFalse();
    for (int i = 0; i < 10; i++) {
      var again = shop.buy(Basket.example("r-1").redeem(300).body());
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.replayed()).isTrue();
      assertThat(again.json()).hasToString(first.json().toString());
    }
    assertThat(shop.account().seq()).isEqualTo(seq);
  }

  @RepeatedTest(3)
  void tenAtOnceIsOnce() throws Exception {
    shop.give(1500);
    var seq = shop.account().seq();
    var body = Basket.example("r-1").redeem(300).body();
    var replies = atOnce(10, i -> shop.buy(body));
    assertThat(replies).extracting(HttpReply::status).containsOnly(200);
    assertThat(replies).extracting(reply -> reply.json().toString()).containsOnly(first(replies));
    assertThat(replies).filteredOn(reply -> !reply.replayed()).hasSize(1);
    assertThat(shop.account().seq()).isEqualTo(seq + 1);
  }

  private static String first(List<HttpReply> replies) {
    return replies.getFirst().json().toString();
  }

  @RepeatedTest(3)
  void ofTwoTillsOnlyOneSpendsTheSamePoints() throws Exception {
    shop.give(1500);
    var replies =
        atOnce(2, i -> shop.buy(Basket.coffee("r-" + i).line("tea", "9", 500).redeem(1000).body()));
    assertThat(replies)
        .filteredOn(reply -> reply.status() == 200)
        .extracting(reply -> reply.json().path("redeemed").asLong())
        .containsExactly(1000L);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 200)
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo("POINTS_OVER_LIMIT");
              assertThat(refused.json().path("max").asLong()).isEqualTo(500);
            });
    assertThat(shop.account().balanceAt(shop.clock.instant()).available()).isEqualTo(500);
  }

  private static List<HttpReply> atOnce(int count, IntFunction<HttpReply> call) throws Exception {
    var calls =
        IntStream.range(0, count).<Callable<HttpReply>>mapToObj(i -> () -> call.apply(i)).toList();
    var replies = new ArrayList<HttpReply>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var reply : threads.invokeAll(calls)) {
        replies.add(reply.get());
      }
    }
    return replies;
  }

  @Test
  void anotherBodyOfTheSameReceiptIsRefused() {
    shop.buy(Basket.coffee("r-1").body());
    var others =
        new Basket[] {
          Basket.example("r-1"),
          Basket.coffee("r-1").with("till", "2"),
          Basket.coffee("r-1").redeem(0),
          Basket.coffee("r-1").at("2026-11-21T07:15:00Z"),
          Basket.coffee("r-1").by("id", Shop.BUILDER),
          Basket.anonymous("r-1").by("card", Shop.CARD).line("coffee-250", "2", 1450)
        };
    for (var other : others) {
      var refused = shop.buy(other.body());
      assertThat(refused.status()).as(other.body()).isEqualTo(422);
      assertThat(refused.code()).isEqualTo("RECEIPT_CONFLICT");
    }
  }

  @Test
  void spellingMakesNoOtherBody() {
    var by = Basket.anonymous("r-1").by("phone", Shop.PHONE).at("2026-11-21T10:15:00+03:00");
    var first = shop.buy(by.line("cheese", "1.5", 999).body());
    assertThat(first.status()).isEqualTo(200);
    var spelled =
        Basket.anonymous("r-1").by("phone", "+375 (29) 123-45-67").at("2026-11-21T07:15:00.000Z");
    var again = shop.buy(spelled.with("unknown", "field").line("cheese", "1.500", 999).body());
    assertThat(again.replayed()).isTrue();
    assertThat(again.json()).isEqualTo(first.json());
  }

  /** A receipt is answered as it was even where the same request would now be refused. */
  @ParameterizedTest
  @CsvSource({"too late, 2027-03-01T00:00:00Z", "points gone, 2026-11-21T07:15:00Z"})
  void theStoredAnswerComesBeforeRefusals(String why, String then) {
    shop.give(300);
    var dated = Basket.coffee("r-1").redeem(300).at("2026-11-21T07:15:00Z").body();
    var first = shop.buy(dated);
    assertThat(first.status()).as(why).isEqualTo(200);
    shop.clock.set(then);
    var again = shop.buy(dated);
    assertThat(again.replayed()).as(why).isTrue();
    assertThat(again.json()).isEqualTo(first.json());
  }

  @Test
  void theStoredAnswerNeedsNoMember() {
    shop.buy(Basket.anonymous("r-1").line("bread", "1", 100).body());
    var unknown = Basket.anonymous("r-1").by("card", "404").line("bread", "1", 100);
    assertThat(shop.buy(unknown.body()).code()).isEqualTo("RECEIPT_CONFLICT");
    assertThat(shop.buy(unknown.with("receiptId", "r-2").body()).code())
        .isEqualTo("MEMBER_NOT_FOUND");
  }

  @Test
  void aRefusedPurchaseMayBeTriedAgain() {
    var body = Basket.coffee("r-1").redeem(300).body();
    assertThat(shop.buy(body).code()).isEqualTo("POINTS_OVER_LIMIT");
    shop.give(300);
    assertThat(shop.buy(body).status()).isEqualTo(200);
  }

  @Test
  void aReadForTheMemberOneForTheAccountAndOneCommitAreAllItTakes() {
    shop.buy(Basket.coffee("r-1").body());
    shop.db.reset();
    shop.buy(Basket.coffee("r-2").body());
    assertThat(shop.db.gets()).isEqualTo(2);
    assertThat(shop.db.queries()).isZero();
    assertThat(shop.db.writes()).isEqualTo(1);
  }

  @Test
  void aReplayIsReadInTheLanguageOfWhoAsks() {
    shop.buy(Basket.coffee("r-1").body());
    var call = HttpCall.of("POST /v1/purchases").header("accept-language", "ru");
    var again = shop.send(call.body(Basket.coffee("r-1").body()));
    assertThat(again.json().path("receipt").path(1).asText()).isEqualTo("Доступно: 0 баллов");
  }
}
