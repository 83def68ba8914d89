package org.kopilka.cards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.HttpCall;

class LinkingTest {
  private static final String PHONE = "+375291234567";

  private final Cabinet cabinet = new Cabinet("veska");
  private final String anna = cabinet.registers("anna-0001", PHONE, 100);

  @AfterEach
  void close() {
    cabinet.close();
  }

  @Test
  void oneCardLinkedIsAllThatIsNeeded() {
    assertThat(cabinet.statuses(anna)).containsExactly("SAVE_AND_SPEND*");
  }

  @Test
  void anAnonymousCardJoinsAndKeepsItsPointsUntilTheChoice() {
    cabinet.registers("plain-0002", null, 40);

    var reply = cabinet.links(anna, "plain-0002");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().toString())
        .isEqualTo(
            "{\"number\":\"******0002\",\"status\":\"ACCUMULATING\",\"main\":false,"
                + "\"linkedAt\":\"2026-11-22T09:00:00Z\"}");
    assertThat(cabinet.statuses(anna)).containsExactly("SAVE_AND_SPEND", "ACCUMULATING");
    assertThat(cabinet.available("plain-0002")).isEqualTo(40);
    assertThat(cabinet.available("anna-0001")).isEqualTo(100);
  }

  @Test
  void myOwnCardAgainIsFineAndTakesNoAttempt() {
    cabinet.registers("plain-0002", null, 40);
    var first = cabinet.links(anna, "plain-0002");

    for (int i = 0; i < 5; i++) {
      assertThat(cabinet.links(anna, "plain-0002").json()).isEqualTo(first.json());
    }
    assertThat(cabinet.links(anna, "unknown").code()).isEqualTo("CARD_NOT_FOUND");
    assertThat(cabinet.links(anna, "unknown").code()).isEqualTo("CARD_NOT_FOUND");
    assertThat(cabinet.links(anna, "unknown").code()).isEqualTo("LINK_ATTEMPTS_EXHAUSTED");
  }

  @Test
  void aCardOfAnotherPhoneIsRefusedWithAHint() {
    cabinet.registers("boris-0003", "+375331112233", 500);

    var reply = cabinet.links(anna, "boris-0003");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("CARD_LINKED_ELSEWHERE");
    assertThat(reply.json().path("phoneHint").asText()).isEqualTo("+375 33 ***-**-33");
    assertThat(reply.json().toString()).doesNotContain("500");
    assertThat(cabinet.statuses(anna)).hasSize(1);
  }

  @Test
  void aCardThatJoinedAnotherPhoneIsThatPhonesBeforeTheChoice() {
    var boris = cabinet.registers("boris-0003", "+375331112233", 0);
    cabinet.registers("plain-0002", null, 40);
    cabinet.links(boris, "plain-0002");

    assertThat(cabinet.links(anna, "plain-0002").code()).isEqualTo("CARD_LINKED_ELSEWHERE");
  }

  @Test
  void aFriendsBlockedCardIsClean() {
    var friend = cabinet.registers("friend-0004", "+375331112233", 10);
    cabinet.registers("given-0005", null, 70);
    cabinet.links(friend, "given-0005");
    cabinet.chooses(friend, "friend-0004");

    assertThat(cabinet.links(anna, "given-0005").status()).isEqualTo(200);
    assertThat(cabinet.statuses(friend)).containsExactly("SAVE_AND_SPEND*");
    assertThat(cabinet.chooses(anna, "given-0005").json().at("/balance/available").asLong())
        .isEqualTo(100);
    assertThat(cabinet.available("friend-0004")).isEqualTo(80);
    assertThat(cabinet.statuses(anna)).containsExactly("BLOCKED", "SAVE_AND_SPEND*");
  }

  @Test
  void theSameKeyIsTheSameRequest() {
    cabinet.registers("plain-0002", null, 40);
    var call = HttpCall.of("POST /v1/me/cards").fromMember(anna).body(Cabinet.number("plain-0002"));
    var first = cabinet.send(call.key("k-1"));

    var again = cabinet.send(call.key("k-1"));
    var other = cabinet.send(call.key("k-1").body(Cabinet.number("other")));

    assertThat(again.replayed()).isTrue();
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void fortyCardsAreAsManyAsOnePhoneMayHave() {
    for (int i = 1; i <= 40; i++) {
      cabinet.registers("plain-" + i, null, 1);
      var desk = HttpCall.of("POST /v1/members/{id}/cards").path("id", anna).from("desk-1", "desk");
      var reply = cabinet.send(desk.key("k-" + i).body(Cabinet.number("plain-" + i)));
      assertThat(reply.status()).as("card %d", i + 1).isEqualTo(i < 40 ? 200 : 409);
    }
    assertThat(cabinet.links(anna, "unknown").json().path("max").asInt()).isEqualTo(40);
  }

  @Test
  void onlyASessionOpensTheRoutesOfAMember() {
    var noSession = HttpCall.of("GET /v1/me/cards");

    assertThat(cabinet.send(noSession).code()).isEqualTo("SESSION_UNKNOWN");
    assertThat(cabinet.send(noSession.from("office", "admin")).code()).isEqualTo("SESSION_UNKNOWN");
  }
}
