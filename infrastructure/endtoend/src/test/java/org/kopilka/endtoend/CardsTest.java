package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The cards of one purse become one, and are what they were when that is undone. */
@Deployed
class CardsTest {
  private static final long NUMBERS = 10_000_000_000L;

  private final Cloud cloud;
  private final Till till;

  CardsTest(Cloud cloud) {
    this.cloud = cloud;
    this.till = cloud.till();
  }

  @Test
  void becomeOneAndAreUndone() {
    var before = Instant.now().minus(Duration.ofHours(25));
    var red = plastic();
    var blue = plastic();
    till.bought(Till.receipt(red, before, 20_000));
    till.bought(Till.receipt(blue, before, 10_000));

    var olga = Cabinet.stranger();
    var cabinet = Cabinet.enter(olga, Cabinet.codeFor(olga, cloud), cloud);
    assertThat(cabinet.ask("POST", "/v1/me/cards", number(red)).status()).isEqualTo(200);
    assertThat(cabinet.ask("POST", "/v1/me/cards", number(blue)).status()).isEqualTo(200);
    var chosen = cabinet.ask("PUT", "/v1/me/main-card", number(red));

    assertThat(chosen.status()).as(chosen.body().toString()).isEqualTo(200);
    assertThat(chosen.body().at("/balance/available").asLong()).isEqualTo(1_500);
    assertThat(chosen.body().path("cards").findValuesAsText("status"))
        .containsExactlyInAnyOrder("BLOCKED", "SAVE_AND_SPEND", "BLOCKED");
    aGivenUpCardTakesReceiptsFromBeforeOnly(blue, before);
    assertThat(cabinet.ask("GET", "/v1/me/balance").body().path("available").asLong())
        .isEqualTo(1_550);

    undo(chosen.body().path("mergeId").asText());
    assertThat(till.bought(byCard(blue, before, 100)).at("/balance/available").asLong())
        .isEqualTo(505);
  }

  private void aGivenUpCardTakesReceiptsFromBeforeOnly(Shopper card, Instant before) {
    var late = till.buy(byCard(card, before, 1_000));
    assertThat(late.status()).as(late.body().toString()).isEqualTo(200);
    var now = till.buy(byCard(card, Instant.now().plusSeconds(60), 1_000));
    assertThat(now.status()).isEqualTo(409);
    assertThat(now.body().path("code").asText()).isEqualTo("CARD_BLOCKED");
  }

  private void undo(String mergeId) {
    var nothing = Web.JSON.createObjectNode();
    var undone = cloud.till("local-admin").post("/v1/merges/" + mergeId + "/undo", nothing);
    assertThat(undone.status()).as(undone.body().toString()).isEqualTo(200);
  }

  /** A card of plastic whose holder has told nothing. */
  private Shopper plastic() {
    var digits = String.format(Locale.ROOT, "%010d", new SecureRandom().nextLong(NUMBERS));
    var body = Web.JSON.createObjectNode().put("card", "770" + digits).put("source", "TILL");
    body.putObject("consents");
    var reply = till.post("/v1/members", body);
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    return new Shopper(reply.body().path("memberId").asText(), "770" + digits, "");
  }

  private static ObjectNode number(Shopper card) {
    return Web.JSON.createObjectNode().put("number", card.card());
  }

  private static ObjectNode byCard(Shopper card, Instant at, long price) {
    var receipt = Till.receipt(card, at, price);
    receipt.putObject("member").put("card", card.card());
    return receipt;
  }
}
