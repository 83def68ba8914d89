package org.kopilka.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.programmes.ProgrammesFunction.veska;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;
import org.kopilka.testing.Repository;
import org.kopilka.wire.json.Json;

class PutTest {
  private final ProgrammesFunction function = new ProgrammesFunction();

  @AfterEach
  void close() {
    function.close();
  }

  private static void assertVersion(HttpReply reply, int status, int version, String from) {
    assertThat(reply.status()).as(reply.json().toString()).isEqualTo(status);
    assertThat(reply.json().path("version").asInt()).isEqualTo(version);
    assertThat(reply.json().path("effectiveFrom").asText()).isEqualTo(from);
  }

  @Test
  void numbersVersionsAndLetsThemHoldAMinuteFromNow() {
    assertVersion(function.put(veska().put("spendMaxBp", 6000)), 200, 2, "2026-11-21T07:16:00Z");
    assertVersion(function.put(veska().put("spendMaxBp", 5000)), 200, 3, "2026-11-21T07:16:00Z");
    function.clock.set("2026-11-21T07:16:00Z");
    assertThat(function.show(HttpCall.of("GET /v1/programme")).json().path("spendMaxBp").asInt())
        .isEqualTo(5000);
  }

  @Test
  void createsAnotherProgrammeSideBySide() {
    var rules = veska().put("programme", "kafe");
    assertVersion(function.put(rules), 201, 1, "2026-11-21T07:16:00Z");
    assertThat(function.shelf.codes()).containsExactly("kafe", "veska");
    assertThat(function.shelf.read("veska").orElseThrow().lastVersion()).isEqualTo(1);
  }

  @Test
  void takesAReadyMadeProgrammeForItsOwnAndNotForTheDefaultOne() {
    var call = HttpCall.of("PUT /v1/programme").body(Repository.programme("dobrostroy"));
    assertVersion(function.put(call), 201, 1, "2026-11-21T07:16:00Z");
    assertThat(function.shelf.read("dobrostroy")).isPresent();
    assertThat(function.shelf.read("veska").orElseThrow().versions()).hasSize(1);
  }

  @Test
  void refusesTwoNamesThatDiffer() {
    var reply = function.put(veska().put("programme", "kafe").put("code", "veska"));
    assertThat(reply.code()).isEqualTo("BODY_INVALID");
    assertThat(reply.json().at("/errors/0/code").asText()).isEqualTo("AT_MOST_ONE");
  }

  @Test
  void doesNothingWhenTheRulesAreThoseThatHoldAnyway() {
    assertVersion(function.put(veska()), 200, 1, "1970-01-01T00:00:00Z");
    var changed = veska().put("spendMaxBp", 6000);
    function.put(changed);
    function.clock.set("2026-11-21T07:15:05Z");
    assertVersion(function.put(changed), 200, 2, "2026-11-21T07:16:00Z");
    assertThat(function.shelf.read("veska").orElseThrow().lastVersion()).isEqualTo(2);
  }

  @Test
  void answersARepeatedRequestEvenWhenItsInstantHasPassed() {
    var changed = veska().put("spendMaxBp", 6000).put("effectiveFrom", "2026-11-21T08:00:00Z");
    assertVersion(function.put(changed), 200, 2, "2026-11-21T08:00:00Z");
    function.clock.set("2026-11-22T08:00:00Z");
    assertVersion(function.put(changed), 200, 2, "2026-11-21T08:00:00Z");
  }

  @Test
  void bringsOldRulesBackByAVersionOfTheirOwn() {
    function.put(veska().put("spendMaxBp", 6000));
    assertVersion(function.put(veska()), 200, 3, "2026-11-21T07:16:00Z");
  }

  @Test
  void letsALaterVersionReplaceOneThatIsOnlyAnnounced() {
    var from = "2027-01-01T00:00:00Z";
    function.put(veska().put("spendMaxBp", 6000).put("effectiveFrom", from));
    assertVersion(function.put(veska().put("effectiveFrom", from)), 200, 3, from);
    var call = HttpCall.of("GET /v1/programme").query("at", from);
    assertThat(function.show(call).json().path("spendMaxBp").asInt()).isEqualTo(7000);
  }

  @Test
  void refusesRulesForAnInstantThatNotEveryFunctionCanKnowOf() {
    for (var from : new String[] {"2026-11-21T07:15:59.999Z", "2020-01-01T00:00:00Z"}) {
      var reply = function.put(veska().put("spendMaxBp", 6000).put("effectiveFrom", from));
      assertThat(reply.status()).isEqualTo(422);
      assertThat(reply.code()).isEqualTo("PROGRAMME_INVALID");
      assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo("/effectiveFrom");
      assertThat(reply.json().path("reason").asText())
          .isEqualTo("effectiveFrom: at the earliest 2026-11-21T07:16:00Z");
    }
    assertThat(function.shelf.read("veska").orElseThrow().lastVersion()).isEqualTo(1);
  }

  @Test
  void isForAdministratorsOnly() {
    var call = HttpCall.of("PUT /v1/programme").body(Json.write(veska()));
    var reply = HttpReply.of(function.lambda, call.from("m-1", "marketing,till,desk,shop"));
    assertThat(reply.code()).isEqualTo("SCOPE_MISSING");
  }

  @Test
  void keepsAKeyToItsProgramme() {
    var body = Json.write(veska().put("programme", "kafe"));
    var call = HttpCall.of("PUT /v1/programme").body(body).from("office", "admin", "veska");
    assertThat(HttpReply.of(function.lambda, call).code()).isEqualTo("PROGRAMME_FORBIDDEN");
  }
}
