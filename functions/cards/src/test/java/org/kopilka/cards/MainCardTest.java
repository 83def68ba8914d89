package org.kopilka.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.card.CardPlace;
import org.kopilka.testing.Crowd;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;

class MainCardTest {
  private final Cabinet cabinet = new Cabinet("veska");
  private final String anna = cabinet.registers("anna-0001", "+375291234567", 100);

  @AfterEach
  void close() {
    cabinet.close();
  }

  private void has(int cards) {
    for (int i = 2; i <= cards; i++) {
      cabinet.registers("card-" + i, null, i);
      var desk = HttpCall.of("POST /v1/members/{id}/cards").path("id", anna);
      var body = Cabinet.number("card-" + i);
      assertThat(cabinet.send(desk.from("desk-1", "desk").key("k-" + i).body(body)).status())
          .isEqualTo(200);
    }
  }

  @Test
  void theOthersPointsComeHereAndTheirCardsAreBlocked() {
    has(3);
    assertThat(cabinet.statuses(anna))
        .containsExactly("SAVE_AND_SPEND", "ACCUMULATING", "ACCUMULATING");

    var reply = cabinet.chooses(anna, "card-3");

    assertThat(reply.status()).as("%s", reply.json()).isEqualTo(200);
    assertThat(reply.json().path("main").asText()).isEqualTo("**rd-3");
    assertThat(reply.json().at("/balance/available").asLong()).isEqualTo(105);
    assertThat(cabinet.statuses(anna)).containsExactly("BLOCKED", "BLOCKED", "SAVE_AND_SPEND*");
    assertThat(place("anna-0001", Duration.ZERO)).isEqualTo(new CardPlace.Blocked("card-3"));
    assertThat(place("anna-0001", Duration.ofSeconds(-1))).isEqualTo(points("a-anna-0001"));
    assertThat(place("card-3", Duration.ZERO)).isEqualTo(points("a-anna-0001"));
    assertThat(place("card-3", Duration.ofSeconds(-1))).isEqualTo(points("a-card-3"));
  }

  private static CardPlace points(String account) {
    return new CardPlace.Points(account, true);
  }

  private CardPlace place(String number, Duration off) {
    var at = cabinet.clock.instant().plus(off);
    return cabinet.members.card("veska", number).orElseThrow().at(at);
  }

  @Test
  void askedAgainItIsFoundDone() {
    has(2);
    var first = cabinet.chooses(anna, "card-2");

    var again = cabinet.chooses(anna, "card-2");

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(cabinet.account("anna-0001").seq()).isEqualTo(4);
  }

  @Test
  void anotherCardIsLinkedFirst() {
    cabinet.registers("plain-0002", null, 40);

    var reply = cabinet.chooses(anna, "plain-0002");

    assertThat(reply.json().at("/balance/available").asLong()).isEqualTo(140);
    assertThat(cabinet.statuses(anna)).containsExactly("BLOCKED", "SAVE_AND_SPEND*");
  }

  @Test
  void theChoiceCanBeMadeAgain() {
    has(2);
    cabinet.chooses(anna, "card-2");
    cabinet.clock.advance(Duration.ofDays(1));

    cabinet.chooses(anna, "anna-0001");

    assertThat(cabinet.statuses(anna)).containsExactly("SAVE_AND_SPEND*", "BLOCKED");
    assertThat(place("card-2", Duration.ZERO)).isEqualTo(new CardPlace.Blocked("anna-0001"));
    assertThat(place("anna-0001", Duration.ofHours(-1))).isEqualTo(new CardPlace.Blocked("card-2"));
    assertThat(place("anna-0001", Duration.ofHours(-25))).isEqualTo(points("a-anna-0001"));
  }

  @Test
  void fortyCardsBecomeOneInOneTransaction() {
    has(40);
    cabinet.db.reset();

    var reply = cabinet.chooses(anna, "card-40");

    assertThat(reply.json().at("/balance/available").asLong()).isEqualTo(100 + 819);
    assertThat(cabinet.db.writes()).isEqualTo(1);
    assertThat(Collections.frequency(cabinet.statuses(anna), "BLOCKED")).isEqualTo(39);
  }

  @Test
  void ofTwoChoicesAtOnceNonePartsWithAPoint() throws Exception {
    has(4);
    List<Callable<HttpReply>> both =
        List.of(() -> cabinet.chooses(anna, "card-2"), () -> cabinet.chooses(anna, "card-3"));
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var reply : threads.invokeAll(both)) {
        statuses.add(reply.get().status());
      }
    }
    assertThat(statuses).containsOnly(200);
    assertThat(cabinet.available("anna-0001")).isEqualTo(109);
    assertThat(Collections.frequency(cabinet.statuses(anna), "SAVE_AND_SPEND*")).isEqualTo(1);
    assertThat(Collections.frequency(cabinet.statuses(anna), "BLOCKED")).isEqualTo(3);
  }

  @Test
  void undoneEverythingIsAsItWas() {
    has(3);
    var before = cabinet.members.member("veska", anna).orElseThrow().wallet();
    var identities = List.of(identity("anna-0001"), identity("card-2"), identity("card-3"));
    var mergeId = cabinet.chooses(anna, "card-3").json().path("mergeId").asText();

    var undone = cabinet.undoes(mergeId, "u-1");

    assertThat(undone.json().path("points").asLong()).as("%s", undone.json()).isEqualTo(5);
    assertThat(cabinet.members.member("veska", anna).orElseThrow().wallet()).isEqualTo(before);
    assertThat(List.of(identity("anna-0001"), identity("card-2"), identity("card-3")))
        .isEqualTo(identities);
    assertThat(cabinet.available("card-2")).isEqualTo(2);
    assertThat(cabinet.undoes(mergeId, "u-1").replayed()).isTrue();
    assertThat(cabinet.undoes(mergeId, "u-2").code()).isEqualTo("NOTHING_TO_UNDO");
    assertThat(cabinet.undoes("nothing", "u-3").code()).isEqualTo("MERGE_NOT_FOUND");
    assertThat(cabinet.chooses(anna, "card-2").json().at("/balance/available").asLong())
        .isEqualTo(105);
  }

  @Test
  void undoneByManyAtOnceUnderOneKeyItIsDoneOnceAndAllHearSo() throws Exception {
    has(3);
    for (int i = 0; i < 5; i++) {
      var mergeId = cabinet.chooses(anna, "card-3").json().path("mergeId").asText();
      var key = "u-" + i;

      var replies = Crowd.atOnce(8, _ -> cabinet.undoes(mergeId, key));

      assertThat(replies).extracting(HttpReply::status).containsOnly(200);
      assertThat(replies).extracting(HttpReply::replayed).containsOnlyOnce(false);
    }
    assertThat(cabinet.available("card-2")).isEqualTo(2);
  }

  private Object identity(String number) {
    return cabinet.members.card("veska", number).orElseThrow();
  }

  @Test
  void aCardThatIsSomebodyElsesByNowStaysOut() {
    has(3);
    var mergeId = cabinet.chooses(anna, "anna-0001").json().path("mergeId").asText();
    var boris = cabinet.registers("boris-0003", "+375331112233", 0);
    assertThat(cabinet.links(boris, "card-2").status()).isEqualTo(200);

    assertThat(cabinet.undoes(mergeId, "u-1").json().path("points").asLong()).isEqualTo(3);

    assertThat(cabinet.available("anna-0001")).isEqualTo(102);
    assertThat(cabinet.statuses(anna)).containsExactly("SAVE_AND_SPEND", "ACCUMULATING");
    assertThat(cabinet.statuses(boris)).containsExactly("SAVE_AND_SPEND", "ACCUMULATING");
  }

  @Test
  void afterThirtyDaysItIsTooLate() {
    has(2);
    var mergeId = cabinet.chooses(anna, "card-2").json().path("mergeId").asText();
    cabinet.clock.advance(Duration.ofDays(30).plusMillis(1));

    assertThat(cabinet.undoes(mergeId, "u-1").code()).isEqualTo("UNDO_TOO_LATE");
  }

  @Test
  void aChoiceThatMovedNoPointsCanBeUndone() {
    var boris = cabinet.registers("boris-0003", "+375331112233", 10);
    has(2);
    cabinet.chooses(anna, "anna-0001");
    cabinet.links(boris, "card-2");
    var mergeId = cabinet.chooses(boris, "card-2").json().path("mergeId").asText();
    assertThat(cabinet.statuses(boris)).containsExactly("BLOCKED", "SAVE_AND_SPEND*");

    assertThat(cabinet.undoes(mergeId, "u-1").status()).isEqualTo(200);

    assertThat(cabinet.statuses(boris)).containsExactly("SAVE_AND_SPEND", "ACCUMULATING");
    assertThat(cabinet.undoes(mergeId, "u-2").code()).isEqualTo("NOTHING_TO_UNDO");
  }
}
