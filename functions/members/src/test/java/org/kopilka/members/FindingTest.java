package org.kopilka.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.HttpCall;
import org.kopilka.wire.json.Json;

class FindingTest {
  private static final HttpCall FIND = HttpCall.of("GET /v1/members");
  private static final String ANNA =
      """
      {"phone": "+375291234567", "card": "c-1", "name": "Анна", "email": "anna@example.com",
       "source": "QR"}\
      """;

  private final MembersFunction function = new MembersFunction();

  @AfterEach
  void close() {
    function.close();
  }

  @Test
  void showsWhatATillMayKnow() {
    var memberId = function.register(ANNA).json().path("memberId").asText();
    var reply = function.send(HttpCall.of("GET /v1/members/{id}").path("id", memberId));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json())
        .isEqualTo(
            Json.parseObject(
                """
                {"memberId": "%s", "programme": "veska", "tier": "STANDART",
                 "status": "SAVE_AND_SPEND", "missing": [],
                 "cards": [{"number": "c-1", "electronic": false, "status": "SAVE_AND_SPEND",
                   "main": true, "linkedAt": "2026-11-21T07:15:00Z"}],
                 "name": "Анна", "phone": "+375 29 ***-**-67",
                 "registeredAt": "2026-11-21T07:15:00Z", "source": "QR"}\
                """
                    .formatted(memberId)));
  }

  @Test
  void findsByPhoneInWhateverSpellingAndByCard() {
    var memberId = function.register(ANNA).json().path("memberId").asText();
    for (var call :
        new HttpCall[] {
          FIND.query("phone", "+375 29 123-45-67"),
          FIND.query("phone", "+375291234567"),
          FIND.query("card", "c-1"),
        }) {
      assertThat(function.send(call).json().path("memberId").asText()).isEqualTo(memberId);
    }
  }

  @Test
  void readsAPlusThatTheCallerForgotToEncode() {
    function.register(ANNA);
    var call =
        new HttpCall(
            FIND.routeKey(),
            FIND.places(),
            "phone=+375291234567",
            FIND.headers(),
            FIND.caller(),
            null,
            FIND.address());
    assertThat(function.send(call).status()).isEqualTo(200);
  }

  @Test
  void needsExactlyOneOfPhoneAndCard() {
    assertThat(function.send(FIND).status()).isEqualTo(400);
    var both = FIND.query("phone", "+375291234567").query("card", "c-1");
    assertThat(function.send(both).code()).isEqualTo("PARAMETER_INVALID");
  }

  @Test
  void doesNotFindWhoIsNotThere() {
    for (var call :
        new HttpCall[] {
          FIND.query("phone", "+375290000000"),
          FIND.query("card", "c-9"),
          HttpCall.of("GET /v1/members/{id}").path("id", "nobody"),
          MembersFunction.balanceOf("nobody"),
          MembersFunction.operationsOf("nobody"),
        }) {
      var reply = function.send(call);
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.code()).isEqualTo("MEMBER_NOT_FOUND");
    }
  }

  @Test
  void looksInTheProgrammeOfTheKeyAndInNoOther() {
    function.register(ANNA);
    var dobrostroy = FIND.query("card", "c-1").from("d-1", "till", "dobrostroy");
    assertThat(function.send(dobrostroy).code()).isEqualTo("MEMBER_NOT_FOUND");
    assertThat(function.send(dobrostroy.query("programme", "veska")).code())
        .isEqualTo("PROGRAMME_FORBIDDEN");
    assertThat(function.send(FIND.query("card", "c-1").query("programme", "dobrostroy")).code())
        .isEqualTo("MEMBER_NOT_FOUND");
  }

  @Test
  void tellsTheTierThatMoneyHasReached() {
    var memberId = function.member("c-1");
    function.purchase(memberId, 100_000);
    var call = FIND.query("card", "c-1");
    assertThat(function.send(call).json().path("tier").asText()).isEqualTo("GOLD");
    function.advance("P800D");
    assertThat(function.send(call).json().path("tier").asText()).isEqualTo("STANDART");
  }
}
