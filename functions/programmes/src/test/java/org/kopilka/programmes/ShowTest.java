package org.kopilka.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.programmes.ProgrammesFunction.veska;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.HttpCall;

class ShowTest {
  private static final HttpCall SHOW = HttpCall.of("GET /v1/programme");

  private final ProgrammesFunction function = new ProgrammesFunction();

  @AfterEach
  void close() {
    function.close();
  }

  @Test
  void showsTheInstallationsProgrammeToEverybody() {
    var reply = function.show(SHOW);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("code").asText()).isEqualTo("veska");
    assertThat(reply.json().path("version").asInt()).isEqualTo(1);
    assertThat(reply.json().path("tiers")).isEqualTo(veska().path("tiers"));
    assertThat(reply.json().path("tierWindow").asText()).isEqualTo("P12M");
  }

  @Test
  void showsTheVersionInForceNowAndAtAnyInstant() {
    function.put(veska().put("spendMaxBp", 5000).put("effectiveFrom", "2027-01-01T00:00:00Z"));
    assertThat(function.show(SHOW).json().path("spendMaxBp").asInt()).isEqualTo(7000);
    assertThat(spendMaxAt("2026-12-31T23:59:59.999Z")).isEqualTo(7000);
    assertThat(spendMaxAt("2027-01-01T03:00:00+03:00")).isEqualTo(5000);
    function.clock.set("2027-01-01T00:00:00Z");
    assertThat(function.show(SHOW).json().path("spendMaxBp").asInt()).isEqualTo(5000);
    assertThat(spendMaxAt("1970-01-01T00:00:00Z")).isEqualTo(7000);
  }

  private int spendMaxAt(String instant) {
    return function.show(SHOW.query("at", instant)).json().path("spendMaxBp").asInt();
  }

  @Test
  void showsAnotherProgrammeByItsCode() {
    function.put(veska().put("programme", "kafe").put("pointValue", 7));
    var reply = function.show(SHOW.query("programme", "kafe"));
    assertThat(reply.json().path("pointValue").asInt()).isEqualTo(7);
  }

  @Test
  void knowsWhichProgrammesThereAreNot() {
    assertThat(function.show(SHOW.query("programme", "kafe")).code())
        .isEqualTo("PROGRAMME_NOT_FOUND");
  }

  @Test
  void refusesWhatIsNoInstantOrNoCode() {
    var reply = function.show(SHOW.query("at", "tomorrow").query("programme", "a#b"));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("errors")).hasSize(2);
  }
}
