package org.kopilka.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The flows of cards as the case study tells them, at the desk and at the till, over HTTP. */
class CardFlowsTest {
  private static final String NOTHING = "null";

  private static CardDesk desk;

  @BeforeAll
  static void start() throws IOException {
    desk = new CardDesk();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static List<String> statuses(String member) {
    var statuses = new ArrayList<String>();
    for (var card : desk.send("desk", "GET", "/v1/members/" + member, "").path("cards")) {
      statuses.add(card.path("status").asText() + (card.path("main").asBoolean() ? "*" : ""));
    }
    return statuses;
  }

  @Test
  void oneCardIsAllThatIsNeeded() {
    var anna = desk.joins("a-0001", "+375290000001", 100);

    assertThat(statuses(anna)).containsExactly("SAVE_AND_SPEND*");
  }

  @Test
  void ofSeveralCardsOneIsChosenAndTheOthersAreBlocked() {
    var anna = desk.joins("b-0001", "+375290000002", 100);
    desk.joins("b-0002", "", 40);
    desk.links(anna, "b-0002");
    assertThat(statuses(anna)).containsExactly("SAVE_AND_SPEND", "ACCUMULATING");
    assertThat(desk.buys("b-1", "b-0002", CardDesk.NOW, "{\"points\": 10}").path("missing"))
        .hasToString("[\"MAIN_CARD\"]");
    assertThat(desk.buys("b-2", "b-0002", CardDesk.NOW, "{\"max\": true}").path("redeemed").asInt())
        .isZero();

    var chosen = desk.chooses(anna, "b-0002");

    assertThat(chosen.at("/balance/available").asLong()).as("%s", chosen).isEqualTo(140);
    assertThat(chosen.at("/balance/pending").asLong()).isEqualTo(500);
    assertThat(statuses(anna)).containsExactly("BLOCKED", "SAVE_AND_SPEND*");
    refusesTheBlockedCard();
    var paid = desk.buys("b-5", "b-0002", CardDesk.NOW, "{\"points\": 140}");
    assertThat(paid.path("memberId").asText()).as("%s", paid).isEqualTo(anna);
    assertThat(texts("%2B375290000002"))
        .anyMatch(t -> t.equals("Карта *0002 привязана к вашему номеру"));
  }

  /** A receipt from before the choice still comes to the main account. */
  private static void refusesTheBlockedCard() {
    var late = desk.buys("b-3", "b-0001", CardDesk.NOW, NOTHING);
    var early = desk.buys("b-4", "b-0001", CardDesk.NOW.minusSeconds(60), NOTHING);

    assertThat(late.path("code").asText()).isEqualTo("CARD_BLOCKED");
    assertThat(late.path("cardInUse").asText()).isEqualTo("**0002");
    assertThat(early.at("/balance/pending").asLong()).as("%s", early).isEqualTo(1000);
  }

  private static List<String> texts(String phone) {
    desk.send("admin", "POST", "/local/settle", "");
    return desk.send("admin", "GET", "/local/messages?to=" + phone, "").findValuesAsText("text");
  }

  @Test
  void aCardOfAnotherPhoneIsRefusedWithAHint() {
    var anna = desk.joins("c-0001", "+375290000003", 0);
    desk.joins("c-0002", "+375330000067", 700);

    var refused = desk.links(anna, "c-0002");

    assertThat(refused.path("code").asText()).isEqualTo("CARD_LINKED_ELSEWHERE");
    assertThat(refused.path("phoneHint").asText()).isEqualTo("+375 33 ***-**-67");
    assertThat(desk.links(anna, "c-0003").path("code").asText()).isEqualTo("CARD_NOT_FOUND");
  }

  @Test
  void aFriendsBlockedCardIsCleanAndOldReceiptsStayTheFriends() {
    var friend = desk.joins("d-0001", "+375290000004", 10);
    desk.joins("d-0002", "", 70);
    desk.chooses(friend, "d-0002");
    desk.chooses(friend, "d-0001");
    var anna = desk.joins("d-0003", "+375290000005", 5);

    var chosen = desk.chooses(anna, "d-0002");

    assertThat(chosen.path("main").asText()).as("%s", chosen).isEqualTo("**0002");
    assertThat(desk.balance(anna).path("available").asLong()).isEqualTo(5);
    assertThat(desk.balance(friend).path("available").asLong()).isEqualTo(80);
    var old = desk.buys("d-1", "d-0002", CardDesk.NOW.minusSeconds(60), NOTHING);
    assertThat(old.path("memberId").asText()).as("%s", old).isEqualTo(friend);
    var fresh = desk.buys("d-2", "d-0002", CardDesk.NOW, NOTHING);
    assertThat(fresh.path("memberId").asText()).as("%s", fresh).isEqualTo(anna);
  }

  @Test
  void undoneEachCardHasItsOwnAgain() {
    var anna = desk.joins("e-0001", "+375290000006", 100);
    var other = desk.joins("e-0002", "", 40);
    var mergeId = desk.chooses(anna, "e-0002").path("mergeId").asText();

    var undone = desk.send("admin", "POST", "/v1/merges/" + mergeId + "/undo", "");

    assertThat(undone.path("points").asLong()).as("%s", undone).isEqualTo(40);
    assertThat(desk.balance(anna).path("available").asLong()).isEqualTo(100);
    assertThat(desk.balance(other).path("available").asLong()).isEqualTo(40);
    assertThat(statuses(anna)).containsExactly("SAVE_AND_SPEND", "ACCUMULATING");
    assertThat(desk.buys("e-1", "e-0001", CardDesk.NOW, "{\"points\": 1}").path("redeemed").asInt())
        .isEqualTo(1);
  }

  @Test
  void aHoldOnABlockedCardIsRefused() {
    var anna = desk.joins("f-0001", "+375290000007", 100);
    desk.joins("f-0002", "", 40);
    desk.links(anna, "f-0002");
    assertThat(holds("f-0002").path("missing")).hasToString("[\"MAIN_CARD\"]");

    desk.chooses(anna, "f-0002");

    assertThat(holds("f-0001").path("code").asText()).isEqualTo("CARD_BLOCKED");
    assertThat(holds("f-0002").path("points").asLong()).isEqualTo(120);
  }

  private static JsonNode holds(String card) {
    var body = "{\"member\": {\"card\": \"" + card + "\"}, \"points\": 120, \"ttl\": \"PT1H\"}";
    return desk.send("shop", "POST", "/v1/holds", body);
  }

  @Test
  void fortyCardsBecomeOneAtOnce() {
    var anna = desk.joins("g-0001", "+375290000008", 100);
    for (int i = 2; i <= 40; i++) {
      desk.joins("g-" + i, "", i);
      desk.links(anna, "g-" + i);
    }
    var before = System.nanoTime();

    var chosen = desk.chooses(anna, "g-40");

    var took = Duration.ofNanos(System.nanoTime() - before);
    System.out.println("CARDS merged=40 ms=" + took.toMillis());
    assertThat(chosen.at("/balance/available").asLong()).as("%s", chosen).isEqualTo(919);
    assertThat(Collections.frequency(statuses(anna), "BLOCKED")).isEqualTo(39);
    assertThat(took).isLessThan(Duration.ofSeconds(1));
  }
}
