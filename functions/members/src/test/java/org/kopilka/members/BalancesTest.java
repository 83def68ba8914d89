package org.kopilka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.members.MembersFunction.balanceOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.ledger.Command;
import org.kopilka.testing.HttpReply;
import org.kopilka.wire.json.Json;

/** No job runs here: every balance is what time alone has made of the lines (rule 6). */
class BalancesTest {
  private final MembersFunction function = new MembersFunction();
  private String memberId = "";

  /** Registered at 07:15 on 21 November 2026; 50 points for 10.00 at 08:00, Minsk 11:00. */
  @BeforeEach
  void buy() {
    memberId = function.member("c-1");
    function.clock.set("2026-11-21T08:00:00Z");
    function.purchase(memberId, 1000);
  }

  @AfterEach
  void close() {
    function.close();
  }

  private HttpReply at(String instant) {
    return function.send(balanceOf(memberId).query("at", instant));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T07:14:59.999Z, 0, 0",
    "2026-11-21T07:15:00Z, 0, 0",
    "2026-11-21T07:59:59.999Z, 0, 0",
    "2026-11-21T08:00:00Z, 0, 50",
    "2026-11-22T07:59:59Z, 0, 50",
    "2026-11-22T07:59:59.999Z, 0, 50",
    "2026-11-22T08:00:00Z, 50, 0",
    "2027-05-21T20:59:59Z, 50, 0",
    "2027-05-21T20:59:59.999Z, 50, 0",
    "2027-05-21T21:00:00Z, 0, 0",
    "2199-12-31T23:59:59Z, 0, 0",
    "1970-01-01T00:00:00Z, 0, 0",
  })
  void isExactToTheInstantInThePastAndAhead(String instant, long available, long pending) {
    var reply = at(instant);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("available").asLong()).isEqualTo(available);
    assertThat(reply.json().path("pending").asLong()).isEqualTo(pending);
    assertThat(reply.json().path("asOf").asText()).isEqualTo(instant);
  }

  @Test
  void isWholeNow() {
    function.advance("PT24H");
    assertThat(function.send(balanceOf(memberId)).json())
        .isEqualTo(
            Json.parseObject(
                """
                {"available": 50, "pending": 0, "held": 0, "debt": 0,
                 "expiring": [{"on": "2027-05-21", "points": 50}],
                 "tier": "STANDART", "asOf": "2026-11-22T08:00:00Z"}\
                """));
  }

  @Test
  void listsWhatExpiresByItsLastUsableDay() {
    function.advance("PT24H");
    function.purchase(memberId, 500);
    assertThat(function.send(balanceOf(memberId)).json().path("expiring").toString())
        .isEqualTo("[{\"on\":\"2027-05-21\",\"points\":50},{\"on\":\"2027-05-22\",\"points\":25}]");
    assertThat(at("2027-05-22T00:00:00Z").json().path("expiring").toString())
        .isEqualTo("[{\"on\":\"2027-05-22\",\"points\":25}]");
  }

  @Test
  void letsHoldsLapseAheadAndStandInThePast() {
    function.advance("PT24H");
    var until = function.now().plusSeconds(3600);
    function.run(memberId, new Command.PlaceHold("h-1", 20, until, MembersFunction.veska()));
    assertThat(function.send(balanceOf(memberId)).json().path("held").asLong()).isEqualTo(20);
    assertThat(at("2026-11-22T08:59:59.999Z").json().path("available").asLong()).isEqualTo(30);
    assertThat(at("2026-11-22T09:00:00Z").json().path("available").asLong()).isEqualTo(50);
    function.advance("PT2H");
    function.purchase(memberId, 100);
    assertThat(at("2026-11-22T08:30:00Z").json().path("held").asLong()).isEqualTo(20);
    assertThat(at("2026-11-22T07:59:59Z").json().path("held").asLong()).isZero();
  }

  @Test
  void tellsTheTierOfThatInstant() {
    function.advance("P1D");
    function.purchase(memberId, 99_000);
    function.advance("P1D");
    function.purchase(memberId, 1);
    assertThat(tierAt("2026-11-22T07:59:59.999Z")).isEqualTo("STANDART");
    assertThat(tierAt("2026-11-22T08:00:00Z")).isEqualTo("GOLD");
    // 1000.00 of 21 and 22 November; the first day counts through 21 November 2027, then 30 of
    // grace.
    assertThat(tierAt("2027-12-21T20:59:59Z")).isEqualTo("GOLD");
    assertThat(tierAt("2027-12-21T21:00:00Z")).isEqualTo("STANDART");
    assertThat(tierAt("2026-11-01T00:00:00Z")).isEqualTo("STANDART");
  }

  private String tierAt(String instant) {
    return at(instant).json().path("tier").asText();
  }

  @Test
  void includesALineWhoseClockRanAhead() {
    function.advance("PT24H");
    function.purchase(memberId, 1000);
    function.advance("PT-5S");
    var reply = function.send(balanceOf(memberId));
    assertThat(reply.json().path("pending").asLong()).isEqualTo(50);
    assertThat(reply.json().path("asOf").asText()).isEqualTo("2026-11-22T08:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1969-12-31T23:59:59Z",
        "2200-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2026-11-21",
        "2026-11-21T08:00:00",
        "yesterday"
      })
  void refusesWhatIsNoInstantOfOurs(String instant) {
    var reply = at(instant);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0/parameter").asText()).isEqualTo("at");
  }
}
