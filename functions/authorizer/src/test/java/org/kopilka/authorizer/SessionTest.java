package org.kopilka.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.login.Session;
import org.kopilka.domain.login.SignIn;
import org.kopilka.store.KeyedHash;
import org.kopilka.store.TableItems;
import org.kopilka.store.login.Letters;
import org.kopilka.store.login.LoginKeys;
import org.kopilka.store.login.Seal;
import org.kopilka.store.login.Sessions;
import org.kopilka.store.login.SignIns;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.json.Json;

class SessionTest {
  private static final String TOKEN = "A".repeat(43);

  private final LedgerTable table = LedgerTable.create();
  private final TableItems items = new TableItems(table.db(), LedgerTable.NAME);
  private final CountingDb db = new CountingDb(table.db());
  private final SettableClock clock = new SettableClock("2026-11-21T07:15:00Z");
  private final Lambda function =
      new Lambda(new AuthorizerHandler(db, clock, Map.of("TABLE_NAME", LedgerTable.NAME)));

  @BeforeEach
  void signIn() {
    begins(TOKEN, "m-1");
  }

  private void begins(String token, String memberId) {
    var hash = new KeyedHash("a test secret");
    var letters = new Letters(items, new Seal(hash));
    var signIns = new SignIns(items, new LoginKeys(hash), letters, new Sessions(items));
    var reached = signIns.read("veska", "+37529" + token.hashCode());
    var session = Session.start("veska", memberId, clock.instant());
    assertThat(signIns.begin(reached, SignIn.NONE, token, session)).isTrue();
  }

  @AfterEach
  void close() {
    table.close();
  }

  private JsonNode ask(String header) {
    var event = Json.object().put("version", "2.0").put("type", "REQUEST");
    event.putArray("identitySource").add(header);
    return function.invoke(event);
  }

  private String refusal() {
    return refusal(TOKEN);
  }

  private String refusal(String token) {
    return ask("Bearer " + token).at("/context/refusal").asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
  void tellsWhoIsSignedIn(String scheme) {
    assertThat(ask(scheme + TOKEN))
        .isEqualTo(
            Json.parseObject(
                """
                {"isAuthorized": true,
                 "context": {"client": "member:m-1", "scopes": "member", "programme": "veska",
                   "memberId": "m-1"}}\
                """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "Bearer x", "Bearer тот", "Bearer  \u0000"})
  void asksTheTableForNothingOdd(String header) {
    assertThat(ask(header).at("/context/refusal").asText()).isEqualTo("SESSION_UNKNOWN");
    assertThat(db.gets()).isZero();
  }

  @Test
  void knowsNoSessionThatNobodyBegan() {
    assertThat(ask("Bearer " + "B".repeat(43)).at("/context/refusal").asText())
        .isEqualTo("SESSION_UNKNOWN");
  }

  @Test
  void forgetsASessionAtOnce() {
    assertThat(refusal()).isEmpty();
    new Sessions(items).revoke(TOKEN, clock.instant());

    assertThat(refusal()).isEqualTo("SESSION_UNKNOWN");
  }

  /** At the same instant: only the order counts, whatever the clocks say. */
  @Test
  void forgetsAllOfAMembersSessionsAndNoneThatBeginLater() {
    begins("B".repeat(43), "m-1");
    begins("C".repeat(43), "m-2");
    new Sessions(items).revokeAll("veska", "m-1", "desk-1", clock.instant());
    begins("D".repeat(43), "m-1");

    assertThat(refusal()).isEqualTo("SESSION_UNKNOWN");
    assertThat(refusal("B".repeat(43))).isEqualTo("SESSION_UNKNOWN");
    assertThat(refusal("C".repeat(43))).isEmpty();
    assertThat(refusal("D".repeat(43))).isEmpty();

    new Sessions(items).revokeAll("veska", "m-1", "desk-1", clock.instant());
    assertThat(refusal("D".repeat(43))).isEqualTo("SESSION_UNKNOWN");
  }

  @Test
  void letsASessionLiveOnByADayOfUse() {
    clock.advance(Duration.ofDays(29));
    assertThat(refusal()).isEmpty();
    clock.advance(Duration.ofDays(29));
    assertThat(refusal()).isEmpty();
    clock.advance(Duration.ofDays(30));
    assertThat(refusal()).isEqualTo("SESSION_UNKNOWN");
  }

  @Test
  void endsASessionAfterAHundredAndEightyDaysOfUse() {
    for (int day = 0; day < 179; day++) {
      clock.advance(Duration.ofDays(1));
      assertThat(refusal()).as("day " + day).isEmpty();
    }
    clock.set(Instant.parse("2026-11-21T07:15:00Z").plus(Duration.ofDays(180)).toString());

    assertThat(refusal()).isEqualTo("SESSION_UNKNOWN");
  }

  @Test
  void logsNoToken() {
    refusal();
    assertThat(function.log()).noneMatch(line -> line.contains(TOKEN));
  }
}
