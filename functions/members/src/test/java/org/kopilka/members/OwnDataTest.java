package org.kopilka.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;

/** What members see of themselves, and of nobody else. */
class OwnDataTest {
  private final MembersFunction function = new MembersFunction();

  @AfterEach
  void close() {
    function.close();
  }

  private HttpReply asMember(String memberId, HttpCall call) {
    var session = call.from("member:" + memberId, "member", "veska");
    Objects.requireNonNull(session.caller()).put("memberId", memberId);
    return function.send(session);
  }

  @Test
  void isWhatATillSeesButForTheNumberOfTheCard() {
    var id = function.member("2000000000015");
    function.purchase(id, 30_000);
    var own = (ObjectNode) asMember(id, HttpCall.of("GET /v1/me")).json();
    var shown =
        (ObjectNode) function.send(HttpCall.of("GET /v1/members/{id}").path("id", id)).json();

    assertThat(own.at("/cards/0/number").asText()).isEqualTo("*********0015");
    ((ObjectNode) own.at("/cards/0")).put("number", "2000000000015");
    assertThat(own).isEqualTo(shown);
    assertThat(asMember(id, HttpCall.of("GET /v1/me/balance")).json())
        .isEqualTo(function.send(MembersFunction.balanceOf(id)).json());
    assertThat(asMember(id, HttpCall.of("GET /v1/me/operations")).json().path("items"))
        .isEqualTo(function.send(MembersFunction.operationsOf(id)).json().path("items"));
  }

  /** Whatever else the request names. */
  @Test
  void isNobodyElses() {
    var mine = function.member("2000000000015");
    var other = function.member("2000000000022");
    var call = HttpCall.of("GET /v1/me").path("id", other).query("id", other);

    assertThat(asMember(mine, call).json().path("memberId").asText()).isEqualTo(mine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /v1/members/{id}", "GET /v1/members/{id}/balance"})
  void isReachedByNoRouteOfTills(String route) {
    var mine = function.member("2000000000015");

    assertThat(asMember(mine, HttpCall.of(route).path("id", mine)).code())
        .isEqualTo("SCOPE_MISSING");
  }
}
