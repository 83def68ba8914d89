package org.kopilka.wallets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.wallets.WalletsFunction.event;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kopilka.wire.json.Json;

/** A provider of cards gets each card once and hears of each movement, over HTTP. */
class HttpProviderTest {
  private static final String ID = "veska.anna";
  private static final String JOINED = event("MemberRegistered", "anna");
  private static final String MOVED = event("PointsEarned", "anna");

  private CardsElsewhere elsewhere;
  private WalletsFunction function;

  @BeforeEach
  void open() throws IOException {
    elsewhere = new CardsElsewhere();
    var secret = Json.object();
    secret
        .putObject("provider")
        .put("url", elsewhere.uri("/v2").toString())
        .put("key", CardsElsewhere.KEY);
    function = new WalletsFunction(Json.write(secret));
  }

  @AfterEach
  void close() {
    function.close();
    elsewhere.close();
  }

  private long available() {
    return elsewhere.card(ID).at("/balance/available").asLong(-1);
  }

  @Test
  void isGivenTheCardWhenItsHolderJoins() {
    assertThat(function.deliver(JOINED)).isEmpty();

    assertThat(elsewhere.asked).containsExactly("GET /v2/cards/" + ID, "PUT /v2/cards/" + ID);
    var card = elsewhere.card(ID);
    assertThat(card.path("number").asText()).isEqualTo(WalletsFunction.CARD);
    assertThat(card.path("page").asText()).isEqualTo(function.page());
    assertThat(card.at("/tier/en").asText()).isEqualTo("Standart");
    assertThat(available()).isZero();
  }

  @Test
  void learnsNothingThatNamesThePerson() {
    function.deliver(JOINED);
    function.gives(5);
    function.deliver(MOVED);

    assertThat(elsewhere.bodies.toString()).doesNotContain("Анна", "1234567", "example.org");
  }

  @Test
  void hearsOfEachMovement() {
    function.deliver(JOINED);
    function.gives(90);

    assertThat(function.deliver(MOVED)).isEmpty();

    assertThat(elsewhere.asked).endsWith("PATCH /v2/cards/" + ID);
    assertThat(available()).isEqualTo(90);
  }

  @Test
  void hearsOfAMovementOnceHoweverOftenItIsDelivered() {
    function.deliver(JOINED, JOINED);
    function.gives(90);
    function.deliver(MOVED, MOVED);
    function.deliver(MOVED, JOINED);

    assertThat(elsewhere.asked)
        .filteredOn(asked -> !asked.startsWith("GET"))
        .containsExactly("PUT /v2/cards/" + ID, "PATCH /v2/cards/" + ID);
  }

  /** Also of what happened before it had the card: events come in any order. */
  @Test
  void isGivenTheCardByWhateverComesFirst() {
    function.gives(90);
    function.deliver(MOVED, JOINED);

    assertThat(available()).isEqualTo(90);
    assertThat(elsewhere.asked).doesNotContain("PATCH /v2/cards/" + ID);
  }

  @Test
  void isAskedAgainWhenItFailed() {
    elsewhere.status = 503;
    assertThat(function.deliver(JOINED)).containsExactly(0);
    assertThat(function.log().toString())
        .contains("GET at 127.0.0.1: status 503")
        .doesNotContain(CardsElsewhere.KEY, WalletsFunction.CARD);

    elsewhere.status = 0;
    assertThat(function.deliver(JOINED)).isEmpty();
    assertThat(elsewhere.cards).containsOnlyKeys(ID);
  }

  @Test
  void isToldByWhateverIsNotPoison() {
    assertThat(function.deliver("no event", JOINED)).containsExactly(0);

    assertThat(elsewhere.cards).containsOnlyKeys(ID);
  }

  @Test
  void hearsNothingOfSomebodyWhoIsNotThere() {
    assertThat(function.deliver(event("PointsEarned", "nobody"))).isEmpty();

    assertThat(elsewhere.asked).isEmpty();
  }

  /** Ten tell at once while points move: the last word is the card as it is. */
  @Test
  void endsWithTheCardAsItIsWhoeverTellsLast() throws Exception {
    for (int round = 0; round < 10; round++) {
      Callable<List<Integer>> telling = () -> function.deliver(MOVED);
      try (var threads = Executors.newFixedThreadPool(11)) {
        var moving = threads.submit(() -> function.gives(1));
        for (var told : threads.invokeAll(Collections.nCopies(10, telling))) {
          assertThat(told.get()).isEmpty();
        }
        moving.get();
      }
      function.deliver(MOVED);
      assertThat(available()).isEqualTo(round + 1);
    }
  }

  @Test
  void isNotThereWhereNoneIsNamed() {
    try (var without = new WalletsFunction("")) {
      assertThat(without.deliver(JOINED, MOVED)).isEmpty();
    }
  }

  @Test
  void isToldToDeleteTheCardOfWhoeverWasErased() {
    function.deliver(JOINED);

    assertThat(function.deliver(event("MemberErased", "anna"), event("MemberErased", "nobody")))
        .isEmpty();

    assertThat(elsewhere.asked).endsWith("DELETE /v2/cards/" + ID, "DELETE /v2/cards/veska.nobody");
  }
}
