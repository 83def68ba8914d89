package org.kopilka.wire.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.json.NotJsonException;
import org.kopilka.wire.json.NotJsonException.Reason;
import org.kopilka.wire.text.Language;

class ProblemTest {
  @Test
  void isTheDocumentOfRfc9457() {
    assertThat(Json.write(json(Problems.pointsOverLimit(1561), Language.EN)))
        .isEqualTo(
            "{\"type\":\"/problems/points-over-limit\","
                + "\"title\":\"That many points cannot be spent\",\"status\":422,"
                + "\"detail\":\"Spend at most 1561, or send redeem with max set to true.\","
                + "\"instance\":\"/v1/purchases\",\"code\":\"POINTS_OVER_LIMIT\","
                + "\"requestId\":\"r-1\",\"max\":1561}");
  }

  @Test
  void speaksRussianToo() {
    assertThat(json(Problems.codeWrong(2), Language.RU).get("detail").asText())
        .isEqualTo("Введите код из последнего сообщения. Осталось попыток: 2.");
  }

  @Test
  void readsListsOutInWords() {
    var problem = Problems.cardCannotSpend(List.of("PHONE_CONFIRMED", "QUESTIONNAIRE"));
    var document = json(problem, Language.EN);
    assertThat(document.get("detail").asText()).endsWith(": PHONE_CONFIRMED, QUESTIONNAIRE.");
    assertThat(document.get("missing")).hasSize(2);
  }

  @Test
  void showsTheCardInUseWhereThereIsOne() {
    assertThat(json(Problems.cardBlocked("…0015"), Language.RU).get("cardInUse").asText())
        .isEqualTo("…0015");
    assertThat(json(Problems.cardBlocked(null), Language.RU).has("cardInUse")).isFalse();
  }

  @Test
  void listsAllFaultsWithTheirPlaces() {
    var problem =
        Problem.of(ProblemCode.BODY_INVALID)
            .with(List.of(fault("/at", FaultCode.REQUIRED), fault("/price", FaultCode.DUPLICATE)));
    var errors = json(problem, Language.EN).get("errors");
    assertThat(errors).hasSize(2);
    assertThat(Json.write(errors.get(0)))
        .isEqualTo(
            "{\"pointer\":\"/at\",\"code\":\"REQUIRED\","
                + "\"detail\":\"The field is required and absent.\"}");
  }

  private static Fault fault(String pointer, FaultCode code) {
    return Fault.of(Fault.Place.BODY, pointer, code, Map.of());
  }

  @ParameterizedTest
  @CsvSource({"PT0S,1", "PT0.001S,1", "PT1S,1", "PT1.001S,2", "PT24H,86400"})
  void roundsTheWaitUpToWholeSeconds(Duration wait, String seconds) {
    assertThat(Problem.of(ProblemCode.CODE_BLOCKED).retryAfter(wait).headers())
        .containsEntry("Retry-After", seconds);
  }

  @Test
  void alwaysTellsWhenToComeBackWhereWaitingHelps() {
    assertThat(Problem.of(ProblemCode.ACCOUNT_BUSY).headers()).containsKey("Retry-After");
    assertThat(Problem.of(ProblemCode.LINK_ATTEMPTS_EXHAUSTED).headers())
        .containsKey("Retry-After");
    assertThat(Problem.of(ProblemCode.MEMBER_NOT_FOUND).headers()).isEmpty();
  }

  @Test
  void wordsWithAPlaceLeftOpenAreABug() {
    assertThatIllegalStateException()
        .isThrownBy(() -> json(Problem.of(ProblemCode.POINTS_OVER_LIMIT), Language.RU))
        .withMessageContaining("{max}");
  }

  @Test
  void valuesOfCallersAreNeverReadAsPlaces() {
    var document = json(Problems.cardLinkedElsewhere("{max} $1 \\"), Language.EN);
    assertThat(document.get("detail").asText()).startsWith("Sign in with {max} $1 \\, ");
  }

  @Test
  void saysWhyABodyIsNotJsonAndWhere() {
    var problem = Problems.bodyNotJson(new NotJsonException(Reason.NAME_TWICE, 3, 7));
    var document = json(problem, Language.EN);
    assertThat(document.get("detail").asText()).startsWith("Reading stopped at line 3, column 7.");
    assertThat(document.at("/errors/0/code").asText()).isEqualTo("NAME_TWICE");
  }

  private static ObjectNode json(Problem problem, Language language) {
    return problem.json(language, "/v1/purchases", "r-1");
  }
}
