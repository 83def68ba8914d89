package org.kopilka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.members.MembersFunction.registration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.consent.Consent;
import org.kopilka.store.member.Dice;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.testing.HttpCall;
import org.kopilka.wire.json.Json;

class RegisteringTest {
  private static final String ANNA =
      """
      {"phone": "+375 29 123-45-67", "card": "minsk.000-1:A_b", "name": "Анна Ковалёва",
       "email": "anna@example.com", "birthday": "1990-02-28", "consents": ["ADVERTISING"],
       "language": "ru", "source": "TILL"}\
      """;

  private final MembersFunction function = new MembersFunction();

  @AfterEach
  void close() {
    function.close();
  }

  @Test
  void answersWithMemberAndCard() {
    var reply = function.register(ANNA);
    assertThat(reply.status()).isEqualTo(201);
    var memberId = reply.json().path("memberId").asText();
    assertThat(memberId).matches("[a-z2-7]{20}");
    assertThat(reply.json())
        .isEqualTo(
            Json.parseObject(
                """
                {"memberId": "%s", "programme": "veska", "card": "minsk.000-1:A_b",
                 "electronic": false, "status": "SAVE_AND_SPEND", "missing": [],
                 "tier": "STANDART", "phone": "+375 29 ***-**-67",
                 "registeredAt": "2026-11-21T07:15:00Z",
                 "balance": {"available": 0, "pending": 0, "held": 0, "debt": 0}}\
                """
                    .formatted(memberId)));
  }

  @Test
  void issuesAnElectronicCardToWhoeverBringsNone() {
    var reply = function.register("{\"source\": \"QR\"}");
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.json().path("card").asText()).matches("2[0-9]{12}");
    assertThat(reply.json().path("electronic").asBoolean()).isTrue();
    assertThat(reply.json().path("phone").isNull()).isTrue();
  }

  @Test
  void drawsAnotherNumberWhenAnElectronicCardIsTaken() {
    // Per member: one draw for the card, then twenty letters for each of two ids.
    var cards = new ArrayDeque<>(List.of(7L, 7L, 8L));
    try (var drawn = new MembersFunction(dice(cards))) {
      var first = drawn.register("{\"source\": \"QR\"}").json().path("card").asText();
      var second = drawn.register("{\"source\": \"QR\"}").json().path("card").asText();
      assertThat(first).startsWith("200000000007");
      assertThat(second).startsWith("200000000008");
    }
  }

  private static Dice dice(Deque<Long> cards) {
    var letters = new Random(1);
    return bound -> bound > 1000 ? cards.pop() : letters.nextLong(bound);
  }

  @Test
  void keepsWhatNamesThePersonInTheProfileOnly() {
    var memberId = function.register(ANNA).json().path("memberId").asText();
    var profile = members().profile("veska", memberId).orElseThrow();
    assertThat(profile.phone()).isEqualTo("+375291234567");
    assertThat(profile.email()).isEqualTo("anna@example.com");
    assertThat(profile.birthday()).hasToString("1990-02-28");
    var others =
        function.table.db().scan(r -> r.tableName("kopilka-test")).items().stream()
            .filter(item -> !String.valueOf(item.get("t")).contains("PROFILE"))
            .toList();
    assertThat(others.toString())
        .doesNotContain("375291234567")
        .doesNotContain("Анна")
        .doesNotContain("anna@");
  }

  private Members members() {
    return new Members(function.items, new Identity("a test secret"));
  }

  @Test
  void takesOnlyAConsentToAdvertisingForOne() {
    assertThat(optsOut("[\"ADVERTISING\", \"PROFILING\"]")).isFalse();
    assertThat(optsOut("[\"MARKETING\"]")).isFalse();
    assertThat(optsOut("{\"ADVERTISING\": true}")).isFalse();
    assertThat(optsOut("{\"ADVERTISING\": false, \"PROFILING\": true}")).isTrue();
    assertThat(optsOut("[\"ADVERTISING.SMS\"]")).isFalse();
    assertThat(optsOut("[\"ADVERTISING.EMAIL\"]")).isTrue();
    assertThat(optsOut("[]")).isTrue();
    assertThat(optsOut("null")).isTrue();
  }

  private boolean optsOut(String consents) {
    var reply = function.register("{\"source\": \"SITE\", \"consents\": " + consents + "}");
    var memberId = reply.json().path("memberId").asText();
    var held = members().profile("veska", memberId).orElseThrow().consents();
    return !held.contains(Consent.ADVERTISING_BY_SMS);
  }

  @Test
  void refusesACardThatBelongsToSomebody() {
    function.register("{\"source\": \"TILL\", \"card\": \"c-1\"}");
    var reply = function.register("{\"source\": \"TILL\", \"card\": \"c-1\"}");
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("CARD_TAKEN");
  }

  @Test
  void refusesAPhoneThatBelongsToSomebodyInWhateverSpelling() {
    function.register("{\"source\": \"TILL\", \"phone\": \"+375291234567\"}");
    var reply = function.register("{\"source\": \"TILL\", \"phone\": \"+375 (29) 123 45 67\"}");
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("PHONE_TAKEN");
  }

  @Test
  void letsOnePersonJoinTwoProgrammes() {
    function.register(ANNA);
    var there = ANNA.replace("{\"phone\"", "{\"programme\": \"dobrostroy\", \"phone\"");
    var reply = function.register(there);
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.json().path("programme").asText()).isEqualTo("dobrostroy");
    assertThat(reply.json().path("tier").asText()).isEqualTo("CARD");
  }

  @Test
  void saysWhatIsMissingBeforePointsMayBeSpent() {
    var anonymous = function.register("{\"source\": \"TILL\", \"programme\": \"dobrostroy\"}");
    assertThat(anonymous.json().path("status").asText()).isEqualTo("ACCUMULATING");
    assertThat(anonymous.json().path("missing").toString())
        .isEqualTo("[\"PHONE_CONFIRMED\",\"QUESTIONNAIRE\"]");
    var half = "{\"source\": \"TILL\", \"programme\": \"dobrostroy\", \"name\": \"Анна\"}";
    assertThat(function.register(half).json().path("missing")).hasSize(2);
    var whole = half.replace("}", ", \"email\": \"a@b.by\", \"phone\": \"+375291112233\"}");
    assertThat(function.register(whole).json().path("missing").toString())
        .as("a phone is confirmed by a code, not by being named")
        .isEqualTo("[\"PHONE_CONFIRMED\"]");
  }

  @Test
  void answersARepeatedRequestWithTheFirstAnswer() {
    var call = registration(ANNA).key("once");
    var first = function.send(call);
    function.advance("P400D");
    var again = function.send(call.body(ANNA.replace("+375 29 123-45-67", "+375291234567")));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.replayed()).isTrue();
    assertThat(first.replayed()).isFalse();
  }

  @Test
  void answersARepeatedRequestForAnElectronicCardWithTheSameCard() {
    var call = registration("{\"source\": \"SITE\"}").key("once");
    assertThat(function.send(call).json()).isEqualTo(function.send(call).json());
  }

  @Test
  void refusesTheSameKeyWithAnotherBody() {
    function.send(registration(ANNA).key("once"));
    var other = function.send(registration(ANNA.replace("Анна", "Яна")).key("once"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void keepsTheKeysOfDifferentClientsApart() {
    var call = registration("{\"source\": \"SITE\"}").key("once");
    var one = function.send(call.from("shop-1", "shop"));
    var other = function.send(call.from("shop-2", "shop"));
    assertThat(other.replayed()).isFalse();
    assertThat(other.json().path("memberId")).isNotEqualTo(one.json().path("memberId"));
  }

  @Test
  void mayBeTriedAgainAfterARefusal() {
    function.register("{\"source\": \"TILL\", \"card\": \"c-1\"}");
    var call = registration("{\"source\": \"TILL\", \"card\": \"c-1\"}").key("once");
    assertThat(function.send(call).code()).isEqualTo("CARD_TAKEN");
    assertThat(function.send(call.body("{\"source\": \"TILL\", \"card\": \"c-2\"}")).status())
        .isEqualTo(201);
  }

  @Test
  void needsAKey() {
    var reply = function.send(registration(ANNA));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
  }

  @Test
  void isForTillsShopsAndTheDesk() {
    var call = registration(ANNA).key("once");
    assertThat(function.send(call.from("m", "marketing")).code()).isEqualTo("SCOPE_MISSING");
    assertThat(function.send(call.fromUnknown()).code()).isEqualTo("API_KEY_UNKNOWN");
    assertThat(function.send(call.from("d", "desk")).status()).isEqualTo(201);
  }

  @Test
  void knowsWhichProgrammesThereAreNot() {
    var body = "{\"source\": \"TILL\", \"programme\": \"kafe\"}";
    assertThat(function.register(body).code()).isEqualTo("PROGRAMME_NOT_FOUND");
  }

  @Test
  void findsAtOnceWhomItRegistered() {
    var memberId = function.register(ANNA).json().path("memberId").asText();
    var byCard = HttpCall.of("GET /v1/members").query("card", "minsk.000-1:A_b");
    assertThat(function.send(byCard).json().path("memberId").asText()).isEqualTo(memberId);
  }
}
