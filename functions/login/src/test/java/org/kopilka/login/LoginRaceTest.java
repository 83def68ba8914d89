package org.kopilka.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.testing.Crowd;
import org.kopilka.testing.HttpReply;

/** Limits are exact however many ask at the same moment, each in a thread of its own. */
class LoginRaceTest {
  private static final String OLGA = "+375291234567";

  @Test
  void onePhoneIsSentOneCodeAtATime() throws Exception {
    try (var function = new LoginFunction()) {
      var replies = Crowd.atOnce(8, _ -> function.askForCode(OLGA));

      assertThat(statuses(replies)).containsExactly(202, 429, 429, 429, 429, 429, 429, 429);
      assertThat(function.items("CODE")).hasSize(1);
    }
  }

  @Test
  void oneAddressIsGrantedTwenty() throws Exception {
    try (var function = new LoginFunction()) {
      var replies = Crowd.atOnce(24, i -> function.askForCode("+3752910000" + (10 + i)));

      assertThat(Collections.frequency(statuses(replies), 202)).isEqualTo(20);
      assertThat(Collections.frequency(statuses(replies), 429)).isEqualTo(4);
      assertThat(function.items("CODE")).hasSize(20);
    }
  }

  @Test
  void oneProgrammeSendsNoMoreInAMinuteThanItIsSet() throws Exception {
    try (var function = new LoginFunction(3, () -> {})) {
      var replies = Crowd.atOnce(10, i -> function.askForCode("+3752910000" + (10 + i)));

      assertThat(Collections.frequency(statuses(replies), 202)).isEqualTo(3);
      assertThat(function.items("CODE")).hasSize(3);
    }
  }

  @Test
  void fiveWrongCodesAreToldAndNotASixth() throws Exception {
    try (var function = new LoginFunction()) {
      function.askForCode(OLGA);
      var wrong = function.onlyCode().equals("000000") ? "000001" : "000000";

      var replies = Crowd.atOnce(8, _ -> function.signIn(OLGA, wrong));

      assertThat(statuses(replies)).containsExactly(422, 422, 422, 422, 422, 429, 429, 429);
      assertThat(replies)
          .filteredOn(reply -> reply.status() == 422)
          .extracting(reply -> reply.json().path("attemptsLeft").asInt())
          .containsExactlyInAnyOrder(4, 3, 2, 1, 0);
    }
  }

  @Test
  void oneCodeLetsOneInAndMakesOneMember() throws Exception {
    try (var function = new LoginFunction()) {
      function.askForCode(OLGA);
      var code = function.onlyCode();

      var replies = Crowd.atOnce(6, _ -> function.signIn(OLGA, code));

      assertThat(statuses(replies)).containsExactly(200, 422, 422, 422, 422, 422);
      assertThat(function.items("MEMBER")).hasSize(1);
      assertThat(function.items("SESSION")).hasSize(1);
    }
  }

  /** Whichever call of the sign-in it comes after, neither undoes the other. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void aQuestionnaireFilledInMeanwhileStaysSo(int call) {
    var meanwhile = new Meanwhile();
    try (var function = new LoginFunction(300, meanwhile)) {
      function.atTheTill(OLGA);
      function.askForCode(OLGA);
      meanwhile.after(call, function::questionnaireIsFilledIn);

      assertThat(function.signIn(OLGA, function.onlyCode()).status()).isEqualTo(200);

      assertThat(meanwhile.happened).isTrue();
      assertThat(function.facts()).isEqualTo(new MemberFacts(true, true));
    }
  }

  /** Something happens after one of the calls that follow. */
  private static final class Meanwhile implements Runnable {
    private int callsLeft;
    private Runnable deed = () -> {};
    private boolean happened;

    void after(int calls, Runnable what) {
      callsLeft = calls;
      deed = what;
    }

    @Override
    public void run() {
      if (--callsLeft == 0) {
        deed.run();
        happened = true;
      }
    }
  }

  private static List<Integer> statuses(List<HttpReply> replies) {
    return replies.stream().map(HttpReply::status).sorted().toList();
  }
}
