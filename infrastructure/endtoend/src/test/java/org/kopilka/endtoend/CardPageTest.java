package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A card's page, from the text with its address to the points after a purchase. */
@Deployed
class CardPageTest {
  private final Cloud cloud;
  private final Till till;

  CardPageTest(Cloud cloud) {
    this.cloud = cloud;
    this.till = cloud.till();
  }

  @Test
  void showsWhoeverJoinedThePointsThatTheyHave() {
    var olga = till.register();
    var address = new Texts(cloud).card(olga);
    assertThat(page(address)).contains(">0</p>", olga.card());

    till.bought(Till.receipt(olga, Instant.now().minus(Duration.ofHours(25)), 10_000));

    assertThat(page(address)).contains(">500</p>");
  }

  private String page(String address) {
    var reply = Web.send(HttpRequest.newBuilder(cloud.route(address)).build());
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    return reply.body().asText();
  }
}
