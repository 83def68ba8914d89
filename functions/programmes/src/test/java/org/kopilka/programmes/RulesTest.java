package org.kopilka.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.wire.json.Json;

/** Each rule for a programme, broken alone. */
class RulesTest {
  private static final ProgrammesFunction FUNCTION = new ProgrammesFunction();

  @AfterAll
  static void close() {
    FUNCTION.close();
  }

  /** #Veskabonus with one value replaced. */
  private static ObjectNode changed(String pointer, String json) {
    var rules = ProgrammesFunction.veska();
    var at = JsonPointer.compile(pointer);
    var value = json.isEmpty() ? null : Json.parseObject("{\"v\":" + json + "}").get("v");
    var parent = (ObjectNode) rules.at(at.head());
    var field = at.last().getMatchingProperty();
    if (value == null) {
      parent.remove(field);
    } else {
      parent.set(field, value);
    }
    return rules;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /programme        | "Veska"          | code: lower-case
          /programme        | "x-5678901234567890123456789012345" | code: lower-case, 1 to 32
          /sender           | "ВЕСКА"          | sender: 1 to 11 Latin letters and digits
          /currency         | "byn"            | currency: three capital letters
          /timeZone         | "Europe/Atlantis" | timeZone: not known: Europe/Atlantis
          /tiers/0/code     | "standart"       | a tier's code is upper-case
          /tiers/0/spendFrom | 1               | the first tier begins with spendFrom 0
          /tiers/2/spendFrom | 100000          | each tier's spendFrom is above the one before it
          /tiers/1/code     | "STANDART"       | each tier has a code of its own
          /tierWindow       | ''               | several tiers need a tierWindow
          /tierWindow       | "P0D"            | tierWindow lies between P1D and P3Y
          /tierWindow       | "P37M"           | tierWindow lies between P1D and P3Y
          /expiresAfter     | "P5Y1D"          | expiresAfter lies between P0D and P5Y
          /expiresAfter     | "P0D"            | points must become available before they expire
          """)
  void saysWhichRuleIsBroken(String pointer, String json, String reason) {
    var reply = FUNCTION.put(changed(pointer, json));
    assertThat(reply.status()).as(reply.json().toString()).isEqualTo(422);
    assertThat(reply.code()).isEqualTo("PROGRAMME_INVALID");
    assertThat(reply.json().path("reason").asText()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /brand            | ''       | /brand                | REQUIRED
          /brand/en         | " "      | /brand/en             | BLANK
          /sender           | "TWELVE-LONG-" | /sender         | TOO_LONG
          /pointValue       | 0        | /pointValue           | OUT_OF_RANGE
          /pointValue       | 1000001  | /pointValue           | OUT_OF_RANGE
          /pointValue       | 1.0      | /pointValue           | NOT_AN_INTEGER
          /tiers            | []       | /tiers                | TOO_FEW
          /tiers/0/rateBp   | 10001    | /tiers/0/rateBp       | OUT_OF_RANGE
          /tiers/1/spendFrom | -1      | /tiers/1/spendFrom    | OUT_OF_RANGE
          /tiers/1/title    | "Gold"   | /tiers/1/title        | NOT_AN_OBJECT
          /tierWindow       | "PT24H"  | /tierWindow           | NOT_A_PERIOD
          /tierGraceDays    | 367      | /tierGraceDays        | OUT_OF_RANGE
          /pendingFor       | "PT2161H" | /pendingFor          | OUT_OF_RANGE
          /expiresAfter     | "half a year" | /expiresAfter    | NOT_A_PERIOD
          /earnBase         | "GROSS"  | /earnBase             | UNKNOWN_VALUE
          /earnRounding     | "down"   | /earnRounding         | UNKNOWN_VALUE
          /spendMaxBp       | 10001    | /spendMaxBp           | OUT_OF_RANGE
          /spendMaxBp       | ''       | /spendMaxBp           | REQUIRED
          /spendRequires    | ["AGE"]  | /spendRequires/0      | UNKNOWN_VALUE
          /spendOnPromoGoods | "yes"   | /spendOnPromoGoods    | NOT_A_BOOLEAN
          /returnDebt       | "FORGET" | /returnDebt           | UNKNOWN_VALUE
          /linkAttempts/attempts | 0   | /linkAttempts/attempts | OUT_OF_RANGE
          /linkAttempts/per | "P31D"   | /linkAttempts/per     | OUT_OF_RANGE
          /effectiveFrom    | "2027-01-01" | /effectiveFrom    | NOT_AN_INSTANT
          """)
  void saysWhichFieldCannotBeRead(String pointer, String json, String at, String code) {
    var reply = FUNCTION.put(changed(pointer, json));
    assertThat(reply.status()).as(reply.json().toString()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("BODY_INVALID");
    assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo(at);
    assertThat(reply.json().at("/errors/0/code").asText()).isEqualTo(code);
  }

  @Test
  void saysAllThatCannotBeReadAtOnce() {
    var rules = changed("/sender", "").put("effectiveFrom", "soon").put("programme", "a#b");
    assertThat(FUNCTION.put(rules).json().path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/sender", "/effectiveFrom", "/programme");
  }

  @Test
  void boundsWhatASelectorNames() {
    var rules = ProgrammesFunction.veska();
    var except = rules.putObject("earnExcept");
    IntStream.range(0, 600).forEach(i -> except.withArrayProperty("skus").add("s" + i));
    IntStream.range(0, 401).forEach(i -> except.withArrayProperty("brands").add("b" + i));
    assertThat(FUNCTION.put(rules).json().path("reason").asText())
        .isEqualTo("a selector names at most 1000 things");
  }

  @Test
  void boundsHowManyTiersAndQuestionsThereAre() {
    var rules = ProgrammesFunction.veska();
    IntStream.range(0, 18).forEach(i -> rules.withArrayProperty("tiers").add(tier(i)));
    IntStream.range(0, 21).forEach(i -> rules.withArrayProperty("questionnaire").add("q" + i));
    assertThat(FUNCTION.put(rules).json().path("errors").findValuesAsText("code"))
        .containsExactly("TOO_MANY", "TOO_MANY");
  }

  private static JsonNode tier(int i) {
    var tier = Json.object().put("code", "T" + i).put("rateBp", 1).put("spendFrom", 400_000 + i);
    tier.putObject("title").put("ru", "т").put("en", "t");
    return tier;
  }
}
