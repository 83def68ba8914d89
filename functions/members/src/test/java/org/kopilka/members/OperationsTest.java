package org.kopilka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.members.MembersFunction.operationsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;

class OperationsTest {
  private final MembersFunction function = new MembersFunction();
  private String memberId = "";

  @BeforeEach
  void register() {
    memberId = function.member("c-1");
  }

  @AfterEach
  void close() {
    function.close();
  }

  private HttpReply page(String limit, String cursor) {
    var call = operationsOf(memberId).query("limit", limit);
    return function.send(cursor.isEmpty() ? call : call.query("cursor", cursor));
  }

  private static List<Long> seqs(JsonNode page) {
    return page.findValues("seq").stream().map(JsonNode::asLong).toList();
  }

  @Test
  void areEmptyBeforeTheFirstPurchase() {
    var reply = function.send(operationsOf(memberId));
    assertThat(reply.json().toString()).isEqualTo("{\"items\":[],\"nextCursor\":null}");
  }

  @Test
  void explainWhatMovedPoints() {
    function.purchase(memberId, 1450);
    function.advance("P1D");
    function.run(memberId, new Command.Adjust(-2, "broken egg", MembersFunction.veska()));
    var items = function.send(operationsOf(memberId)).json().path("items");
    assertThat(items).hasSize(2);
    assertThat(items.at("/0/type").asText()).isEqualTo("ADJUST");
    assertThat(items.at("/0/explanation/0/rule").asText()).isEqualTo("LOT_TAKEN");
    assertThat(items.at("/1/type").asText()).isEqualTo("PURCHASE");
    assertThat(items.at("/1/explanation/0").toString())
        .isEqualTo("{\"rule\":\"TIER_RATE\",\"base\":1450,\"rateBp\":500,\"result\":72}");
    assertThat(items.at("/1/recordedAt").asText()).isEqualTo("2026-11-21T07:15:00Z");
  }

  @Test
  void tellHowManyPointsCouldPay() {
    function.run(memberId, new Command.Adjust(800, "welcome", MembersFunction.veska()));
    function.purchase(memberId, 1001, new Redeem.Max());
    var explanation = function.send(operationsOf(memberId)).json().at("/items/0/explanation");
    assertThat(explanation.findValuesAsText("rule"))
        .containsExactly("TIER_RATE", "SPEND_LIMIT", "LOT_TAKEN");
    assertThat(explanation.path(1).toString())
        .isEqualTo(
            "{\"rule\":\"SPEND_LIMIT\",\"base\":1001,\"spendMaxBp\":7000,"
                + "\"available\":800,\"result\":700}");
  }

  @Test
  void leaveOutLinesThatAreNoOperations() {
    function.purchase(memberId, 100_000);
    function.advance("P2D");
    function.run(memberId, new Command.Mature());
    function.advance("P176D");
    function.run(memberId, new Command.GiveNotice(MembersFunction.veska()));
    assertThat(function.send(operationsOf(memberId)).json().path("items").findValuesAsText("type"))
        .containsExactly("MATURE", "PURCHASE");
  }

  @Test
  void comeInPagesThatNeitherSkipNorRepeatWhileLinesAreAdded() {
    for (int i = 0; i < 23; i++) {
      function.purchase(memberId, 100 + i);
    }
    var seen = new ArrayList<Long>();
    var cursor = "";
    do {
      var page = page("5", cursor);
      assertThat(page.status()).isEqualTo(200);
      seen.addAll(seqs(page.json().path("items")));
      cursor = page.json().path("nextCursor").asText("");
      cursor = cursor.equals("null") ? "" : cursor;
      function.purchase(memberId, 1);
    } while (!cursor.isEmpty());
    assertThat(seen)
        .containsExactlyElementsOf(LongStream.rangeClosed(2, 24).map(i -> 26 - i).boxed().toList());
  }

  @Test
  void endExactlyWithTheLastFullPage() {
    for (int i = 0; i < 4; i++) {
      function.purchase(memberId, 100);
    }
    var first = page("2", "").json();
    assertThat(seqs(first)).containsExactly(5L, 4L);
    var second = page("2", first.path("nextCursor").asText()).json();
    assertThat(seqs(second)).containsExactly(3L, 2L);
    assertThat(second.path("nextCursor").isNull()).isTrue();
  }

  @Test
  void refuseACursorThatIsNotTheirOwn() {
    for (int i = 0; i < 3; i++) {
      function.purchase(memberId, 100);
    }
    var cursor = page("1", "").json().path("nextCursor").asText();
    for (int i = 0; i < cursor.length(); i++) {
      var other = cursor.charAt(i) == 'A' ? 'Q' : 'A';
      var tampered = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThat(page("1", tampered).code()).as(tampered).isEqualTo("CURSOR_INVALID");
    }
    var somebodyElse = function.member("c-2");
    var stolen = operationsOf(somebodyElse).query("cursor", cursor);
    assertThat(function.send(stolen).code()).isEqualTo("CURSOR_INVALID");
    assertThat(page("1", cursor).status()).isEqualTo(200);
  }

  @Test
  void comeAHundredAtATimeAtMost() {
    assertThat(page("101", "").status()).isEqualTo(400);
    assertThat(page("0", "").status()).isEqualTo(400);
    assertThat(page("100", "").status()).isEqualTo(200);
  }

  @Test
  void areNotForMarketers() {
    HttpCall call = operationsOf(memberId).from("m", "marketing");
    assertThat(function.send(call).code()).isEqualTo("SCOPE_MISSING");
  }
}
