package org.kopilka.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Questionnaires;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.Repository;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class QuestionnaireTest {
  private static final String FULL = "{\"fullName\": \"Анна\", \"email\": \"anna@example.com\"}";

  private final Cabinet cabinet = new Cabinet("dobrostroy");
  private final String anna = cabinet.registers("anna-0001", "+79161234567", 100);

  @AfterEach
  void close() {
    cabinet.close();
  }

  private HttpReply shows(String member) {
    return cabinet.send(HttpCall.of("GET /v1/me/questionnaire").fromMember(member));
  }

  private HttpReply fills(String member, String body) {
    return cabinet.send(HttpCall.of("PUT /v1/me/questionnaire").fromMember(member).body(body));
  }

  @Test
  void completeItOpensSpendingAtOnce() {
    assertThat(cabinet.statuses(anna)).containsExactly("ACCUMULATING*");
    assertThat(shows(anna).json().path("complete").asBoolean()).isFalse();

    var reply = fills(anna, FULL);

    assertThat(reply.json().path("complete").asBoolean()).as("%s", reply.json()).isTrue();
    assertThat(reply.json().path("missing")).isEmpty();
    assertThat(cabinet.statuses(anna)).containsExactly("SAVE_AND_SPEND*");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    var reply = fills(anna, "{\"email\": \"anna\", \"birthday\": \"2222-01-01\"}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/fullName", "/email", "/birthday");
    assertThat(cabinet.statuses(anna)).containsExactly("ACCUMULATING*");
  }

  @Test
  void whatWasSaidWhenTheCardWasTakenIsThereAlready() {
    var said = new Profile(null, "Анна Иванова", "anna@example.com", null, Set.of(), "ru");
    cabinet.brings("plain-0002", said, 40);
    cabinet.chooses(anna, "plain-0002");

    var answers = shows(anna).json().path("answers");

    assertThat(answers.path("fullName").asText()).isEqualTo("Анна Иванова");
    assertThat(answers.path("email").asText()).isEqualTo("anna@example.com");
    assertThat(answers.path("phone").asText()).isEqualTo("+7 916 ***-**-67");
  }

  @Test
  void filledAgainItChangesTheProfileAndWritesNoLine() {
    fills(anna, FULL);
    var lines = cabinet.account("anna-0001").seq();

    var again = fills(anna, "{\"birthday\": \"1990-05-17\"}");

    assertThat(again.json().at("/answers/birthday").asText()).isEqualTo("1990-05-17");
    assertThat(again.json().at("/answers/fullName").asText()).isEqualTo("Анна");
    assertThat(cabinet.account("anna-0001").seq()).isEqualTo(lines);
  }

  /** A phone is known from signing in: naming one here answers nothing. */
  @Test
  void aPhoneIsNotAnsweredByBeingNamed() {
    var programme = Repository.programme("dobrostroy").replace("\"email\"]", "\"phone\"]");
    assertThat(programme).contains("\"phone\"]");
    try (var asking = new Cabinet("dobrostroy", programme)) {
      var nobody = asking.registers("nobody-0003", null, 0);
      var call = HttpCall.of("PUT /v1/me/questionnaire").fromMember(nobody);

      var reply = asking.send(call.body("{\"fullName\": \"Анна\", \"phone\": \"+79161112233\"}"));

      assertThat(reply.json().path("errors").findValuesAsText("pointer")).containsExactly("/phone");
    }
  }

  @Test
  void theDeskCanDoTheSame() {
    var desk =
        HttpCall.of("PUT /v1/members/{id}/questionnaire").path("id", anna).from("desk-1", "desk");

    assertThat(cabinet.send(desk.body(FULL)).json().path("complete").asBoolean()).isTrue();
    assertThat(cabinet.statuses(anna)).containsExactly("SAVE_AND_SPEND*");
  }

  /** The crash tests met it: somebody asks again while the first request is still being written. */
  @Test
  void aConflictIsNotTakenForAPersonWhoIsGone() {
    fills(anna, FULL);
    var conflict = TransactionCanceledException.builder().message("TransactionConflict").build();
    var inConflict =
        new CountingDb(
            cabinet.table.db(),
            () -> {
              throw conflict;
            });
    var member = cabinet.members.member("dobrostroy", anna).orElseThrow();
    var answers = new Questionnaires.Answers("Анна", null, null);
    var items = new TableItems(inConflict, LedgerTable.NAME);
    var questionnaires = new Questionnaires(items, cabinet.journal);

    assertThatThrownBy(() -> questionnaires.change(member, answers)).isSameAs(conflict);
  }

  /** Storms found it: asked to wait, such a person asks for ever. */
  @Test
  void whoeverWasErasedWithTheCardsNextHolderIsNotToldToWait() {
    var key =
        Attributes.key(
            cabinet.items.db().scan(r -> r.tableName(LedgerTable.NAME)).items().stream()
                .filter(item -> "PROFILE".equals(Attributes.text(item, "sk")))
                .findAny()
                .orElseThrow());
    cabinet.items.db().deleteItem(r -> r.tableName(LedgerTable.NAME).key(key));

    assertThat(fills(anna, FULL).status()).isEqualTo(404);
  }
}
