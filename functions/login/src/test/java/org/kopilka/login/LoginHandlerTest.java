package org.kopilka.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.login.Session;
import org.kopilka.store.ledger.Lines;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LoginHandlerTest {
  private static final String OLGA = "+375291234567";

  private final LoginFunction function = new LoginFunction();

  @AfterEach
  void close() {
    function.close();
  }

  @Test
  void answersWhatARealPersonHasToKnow() {
    var reply = function.askForCode(OLGA);

    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.json().toString()).isEqualTo("{\"expiresIn\":600,\"resendIn\":60}");
  }

  @Test
  void beginsASessionOfTheMembers() {
    function.askForCode(OLGA);
    var reply = function.signIn(OLGA, function.onlyCode());

    assertThat(function.session(reply.json().path("token").asText()))
        .map(Session::memberId)
        .contains(reply.json().path("memberId").asText());
  }

  /** Phones stand in profiles only; codes, tokens and addresses nowhere. */
  @Test
  void keepsNoSecretInTheClear() {
    function.askForCode(OLGA);
    var unsent = dump();
    assertThat(unsent).doesNotContain("1234567", "192.0.2.1");
    var code = function.onlyCode();
    assertThat(unsent).doesNotContain("\"" + code);
    var token = function.signIn(OLGA, code).json().path("token").asText();

    assertThat(dump()).doesNotContain(code + "\"", token);
    assertThat(function.everything().filter(item -> item.toString().contains("1234567")))
        .singleElement()
        .satisfies(item -> assertThat(item).containsEntry("t", AttributeValue.fromS("PROFILE")));
    assertThat(function.log()).doesNotContain("1234567", code, token);
  }

  private String dump() {
    return function
        .everything()
        .flatMap(item -> item.values().stream())
        .map(LoginHandlerTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(AttributeValue value) {
    return value.b() == null
        ? value.toString()
        : new String(value.b().asByteArray(), StandardCharsets.ISO_8859_1);
  }

  /** A sign-in that broke off before its session goes on with the same code and member. */
  @Test
  void registersOncePerPhone() {
    function.askForCode(OLGA);
    var first = function.signIn(OLGA, function.onlyCode()).json().path("memberId").asText();
    function.clock.advance(Duration.ofHours(1));
    function.askForCode(OLGA);
    var second = function.signIn(OLGA, function.onlyCode()).json().path("memberId").asText();

    assertThat(second).isEqualTo(first);
    assertThat(function.items("LINE")).hasSize(1);
  }

  /** The till wrote the phone down; only the code shows that it is theirs, and it does so once. */
  @Test
  void confirmsAKnownPhoneByOneLine() {
    function.atTheTill(OLGA);
    function.questionnaireIsFilledIn();
    for (int time = 0; time < 3; time++) {
      function.askForCode(OLGA);
      assertThat(function.signIn(OLGA, function.onlyCode()).status()).isEqualTo(200);
      function.clock.advance(Duration.ofMinutes(20));
    }

    assertThat(function.items("MEMBER")).hasSize(1);
    assertThat(function.items("LINE").map(Lines::line).map(line -> line.entry().event()))
        .hasSize(3)
        .filteredOn(Event.FactsNoted.class::isInstance)
        .singleElement()
        .isEqualTo(new Event.FactsNoted(new MemberFacts(true, true), new MemberFacts(false, true)));
  }

  /** What the table is asked for is what takes the time. */
  @Test
  void asksTheTableTheSameForAKnownAndAnUnknownPhone() {
    function.atTheTill(OLGA);
    // The programme is read by whoever comes first.
    asked("+375291111111");

    assertThat(asked(OLGA)).isEqualTo(asked("+375447654321"));
  }

  private String asked(String phone) {
    function.db.reset();
    var reply = function.askForCode(phone);
    assertThat(reply.status()).isEqualTo(202);
    var db = function.db;
    var calls = List.of(db.calls(), db.gets(), db.queries(), db.writes(), db.items());
    return reply.json() + " " + calls;
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "1234567", "12345a", "", "\u0661\u0662\u0663\u0664\u0665\u0666"})
  void takesSixDigitsForACode(String code) {
    assertThat(function.signIn(OLGA, code).code()).isEqualTo("BODY_INVALID");
  }
}
