package org.kopilka.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.store.TableItems;
import org.kopilka.store.client.ApiClient;
import org.kopilka.store.client.ApiKeys;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.json.Json;

class AuthorizerHandlerTest {
  private static final String KEY = "till-key-7f3a91c05d";

  private final LedgerTable table = LedgerTable.create();
  private final CountingDb db = new CountingDb(table.db());
  private final SettableClock clock = new SettableClock("2026-11-21T07:15:00Z");
  private final Lambda function =
      new Lambda(new AuthorizerHandler(db, clock, Map.of("TABLE_NAME", LedgerTable.NAME)));

  @BeforeEach
  void giveTheTillAKey() {
    keys().put(KEY, new ApiClient("till-1", Set.of("till", "shop"), "veska"));
    db.reset();
  }

  @AfterEach
  void close() {
    table.close();
  }

  private ApiKeys keys() {
    return new ApiKeys(new TableItems(table.db(), LedgerTable.NAME));
  }

  private JsonNode ask(String key) {
    var event = Json.object().put("version", "2.0").put("type", "REQUEST");
    event.put("routeKey", "POST /v1/purchases").putObject("headers").put("x-api-key", key);
    event.putArray("identitySource").add(key);
    return function.invoke(event);
  }

  @Test
  void tellsWhoseKeyItIs() {
    assertThat(ask(KEY))
        .isEqualTo(
            Json.parseObject(
                """
                {"isAuthorized": true,
                 "context": {"client": "till-1", "scopes": "shop,till", "programme": "veska"}}\
                """));
  }

  @Test
  void letsAnUnknownKeyThroughAsNobodySoThatTheRouteCanAnswerWithAProblem() {
    assertThat(ask(KEY + "0"))
        .isEqualTo(
            Json.parseObject(
                """
                {"isAuthorized": true,
                 "context": {"client": "", "scopes": "", "programme": "",
                   "refusal": "API_KEY_UNKNOWN"}}\
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "till-key-7f3a91c05d ", "ключ", "a\tb", "a\u0000b", "😀", "a,b c"})
  void takesNothingOddForAKey(String key) {
    assertThat(ask(key).at("/context/refusal").asText()).isEqualTo("API_KEY_UNKNOWN");
    assertThat(db.gets()).isZero();
  }

  @Test
  void takesAtMost256CharactersForAKey() {
    var longest = "k".repeat(256);
    var longer = "k".repeat(257);
    keys().put(longest, new ApiClient("long", Set.of("till"), ""));
    keys().put(longer, new ApiClient("longer", Set.of("till"), ""));
    assertThat(ask(longest).at("/context/client").asText()).isEqualTo("long");
    assertThat(ask(longer).at("/context/refusal").asText()).isEqualTo("API_KEY_UNKNOWN");
  }

  @Test
  void readsTheKeyWhateverTheCaseOfItsHeader() {
    var event = Json.object();
    event.putObject("headers").put("X-Api-Key", KEY);
    assertThat(function.invoke(event).at("/context/client").asText()).isEqualTo("till-1");
  }

  @Test
  void takesARequestWithoutAnyKeyForUnknown() {
    assertThat(function.invoke("{}").at("/context/refusal").asText()).isEqualTo("API_KEY_UNKNOWN");
  }

  @Test
  void noticesAWithdrawnKeyWithinItsTimeInMemory() {
    ask(KEY);
    table.db().deleteItem(r -> r.tableName(LedgerTable.NAME).key(Only.item(table.db())));
    assertThat(ask(KEY).at("/context/client").asText()).isEqualTo("till-1");
    clock.advance(KnownKeys.FRESH);
    assertThat(ask(KEY).at("/context/refusal").asText()).isEqualTo("API_KEY_UNKNOWN");
    assertThat(db.gets()).isEqualTo(2);
  }

  @Test
  void logsNoKey() {
    ask(KEY);
    ask(KEY + "0");
    assertThat(function.log()).noneMatch(line -> line.contains(KEY));
  }
}
