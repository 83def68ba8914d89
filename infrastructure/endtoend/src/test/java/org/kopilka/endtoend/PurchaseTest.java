package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A purchase, from the till to the text. */
@Deployed
class PurchaseTest {
  private static final Duration A_DAY_AND_MORE = Duration.ofHours(25);

  private final Cloud cloud;
  private final Till till;
  private final Texts texts;

  PurchaseTest(Cloud cloud) {
    this.cloud = cloud;
    this.till = cloud.till();
    this.texts = new Texts(cloud);
  }

  @Test
  void earnsThenPaysForALaterOneAndTellsTheMember() {
    var olga = till.register();
    var before = Instant.now().minus(A_DAY_AND_MORE);
    assertThat(till.bought(Till.receipt(olga, before, 30_000)).at("/earned/points").asLong())
        .isEqualTo(1_500);

    var receipt = Till.line(Till.line(Till.receipt(olga, Instant.now()), 1_450), 780);
    receipt.putObject("redeem").put("points", 300);
    var answer = till.bought(receipt);

    assertThat(answer.at("/lines/0/paidByPoints").asLong()).isEqualTo(195);
    assertThat(answer.at("/lines/1/paidByPoints").asLong()).isEqualTo(105);
    assertThat(answer.path("due").asLong()).isEqualTo(1_930);
    assertThat(answer.at("/earned/points").asLong()).isEqualTo(96);
    assertThat(till.balance(olga).path("available").asLong()).isEqualTo(1_200);
    assertThat(texts.untilThereAre(2, olga))
        .containsExactlyInAnyOrder(
            "Начислено 1500 баллов. Доступно: 1500", "Начислено 96 баллов. Доступно: 1200");
  }

  @Test
  void happensOnceHoweverOftenItIsSent() {
    var olga = till.register();
    var receipt = Till.receipt(olga, Instant.now().minus(A_DAY_AND_MORE), 10_000);

    var replies = IntStream.range(0, 10).parallel().mapToObj(i -> till.buy(receipt)).toList();

    assertThat(replies).extracting(Web.Reply::status).containsOnly(200);
    assertThat(replies).extracting(Web.Reply::replayed).containsOnlyOnce(false);
    assertThat(replies).extracting(Web.Reply::body).containsOnly(replies.getFirst().body());
    assertThat(till.balance(olga).path("available").asLong()).isEqualTo(500);
    assertThat(texts.untilThereAre(1, olga)).hasSize(1);
  }

  @Test
  void spendsNoPointTwiceAtTwoTills() {
    var olga = till.register();
    till.bought(Till.receipt(olga, Instant.now().minus(A_DAY_AND_MORE), 20_000));

    var spent =
        IntStream.range(0, 2)
            .parallel()
            .mapToObj(i -> Till.receipt(olga, Instant.now(), 1_200))
            .peek(receipt -> receipt.putObject("redeem").put("points", 800))
            .map(receipt -> cloud.till().buy(receipt))
            .toList();

    assertThat(spent).extracting(Web.Reply::status).containsExactlyInAnyOrder(200, 422);
    assertThat(till.balance(olga).path("available").asLong()).isEqualTo(200);
  }

  @Test
  void isRefusedWithoutAKeyThatIsKnown() {
    var nobody = new Shopper("nobody", "", "");
    var reply = cloud.till("no-such-key").buy(Till.receipt(nobody, Instant.now(), 100));
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body().path("code").asText()).isEqualTo("API_KEY_UNKNOWN");
  }
}
