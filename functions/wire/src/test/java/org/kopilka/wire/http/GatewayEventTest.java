package org.kopilka.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.wire.http.GatewayEvents.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.Language;

class GatewayEventTest {
  private static HttpRequest decode(ObjectNode event) {
    return GatewayEvent.decode(event, "lambda-1");
  }

  private static ObjectNode look() {
    return event("GET /v1/holds/{holdId}", "till,shop", "");
  }

  @Test
  void readsWhoAsksForWhat() {
    var event = look();
    event.putObject("pathParameters").put("holdId", "h-1");
    var request = decode(event);
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.routeKey()).isEqualTo("GET /v1/holds/{holdId}");
    assertThat(request.path()).isEqualTo("/v1/holds/h-1");
    assertThat(request.pathParameters()).isEqualTo(Map.of("holdId", "h-1"));
    assertThat(request.language()).isEqualTo(Language.EN);
    assertThat(request.caller())
        .isEqualTo(new Caller("till-1", Set.of(Scope.TILL, Scope.SHOP), null, null, null));
  }

  @Test
  void readsTheKeysProgrammeAndScopesWeKnow() {
    var event = event("GET /", " till , astronaut,,marketing", "");
    event.withObject("/requestContext/authorizer/lambda").put("programme", "dobrostroy");
    assertThat(decode(event).caller())
        .isEqualTo(
            new Caller("till-1", Set.of(Scope.TILL, Scope.MARKETING), "dobrostroy", null, null));
  }

  @Test
  void tellsWhoIsSignedInAndFromWhere() {
    var event = event("GET /v1/me", "member", "");
    ((ObjectNode) event.at("/requestContext/authorizer/lambda")).put("memberId", "m-1");
    assertThat(decode(event).caller().memberId()).isEqualTo("m-1");
    assertThat(decode(event).network()).isEqualTo("192.0.2.1");
  }

  @Test
  void knowsNobodyWithoutAnAuthorizer() {
    var event = look();
    ((ObjectNode) event.get("requestContext")).putNull("authorizer");
    assertThat(decode(event).caller()).isEqualTo(Caller.NOBODY);
  }

  @ParameterizedTest
  @CsvSource({"ru,RU", "en-GB,EN", "'de, en;q=0.5',EN", "'RU-by,en',RU", "de,RU", "'',RU"})
  void speaksTheFirstLanguageOfTheCallersThatItKnows(String accepted, Language spoken) {
    var event = look();
    event.putObject("headers").put("accept-language", accepted);
    assertThat(decode(event).language()).isEqualTo(spoken);
  }

  @Test
  void handsTheQueryToItsReader() {
    var query = decode(look().put("rawQueryString", "card=20&limit=7")).query();
    assertThat(query.required("card", TextFormats.ID)).isEqualTo("20");
    assertThat(query.limit()).isEqualTo(7);
    assertThat(query.cursor()).isNull();
  }

  @Test
  void findsHeadersInWhateverCase() {
    var event = look();
    event.putObject("headers").put("Idempotency-KEY", "k-1");
    assertThat(decode(event).header("idempotency-Key")).isEqualTo("k-1");
    assertThat(decode(event).header("x-api-key")).isNull();
    assertThat(decode(event).language()).isEqualTo(Language.RU);
  }

  @ParameterizedTest
  @CsvSource({
    "a-1.b:c_D,a-1.b:c_D",
    "'',gateway-1",
    "'a b',gateway-1",
    "'a,b',gateway-1",
    "a=,gateway-1",
    "запрос,gateway-1"
  })
  void takesTheCallersRequestIdIfItIsFitForLogs(String given, String taken) {
    var event = look();
    event.withObject("/headers").put("request-id", given);
    assertThat(decode(event).requestId()).isEqualTo(taken);
  }

  @Test
  void boundsTheCallersRequestId() {
    var event = look();
    event.withObject("/headers").put("request-id", "x".repeat(65));
    assertThat(decode(event).requestId()).isEqualTo("gateway-1");
    ((ObjectNode) event.get("requestContext")).remove("requestId");
    assertThat(decode(event).requestId()).isEqualTo("lambda-1");
  }

  @ParameterizedTest
  @CsvSource({
    "at=2026-11-21T10:15:00+03:00,at,2026-11-21T10:15:00+03:00",
    "phone=%2B375291112233,phone,+375291112233",
    "%70hone=+375291112233,phone,+375291112233",
    "a=b=c,a,b=c",
    "a=%D0%B1,a,б",
    "a=%zz,a,%zz",
    "a=%,a,%",
    "a,a,''",
    "b=1&a=2,a,2"
  })
  void decodesTheQuery(String raw, String name, String value) {
    var event = look().put("rawQueryString", raw);
    assertThat(decode(event).queryParameters()).containsEntry(name, List.of(value));
  }

  @Test
  void seesWhatIsGivenTwice() {
    var event = look().put("rawQueryString", "card=1&card=2");
    event.putObject("queryStringParameters").put("card", "1,2");
    assertThat(decode(event).queryParameters()).isEqualTo(Map.of("card", List.of("1", "2")));
  }

  @Test
  void takesTheGatewaysMapWhereThereIsNoRawQuery() {
    var event = look();
    event.putObject("queryStringParameters").put("card", "1,2");
    assertThat(decode(event).queryParameters()).isEqualTo(Map.of("card", List.of("1,2")));
  }

  @Test
  void decodesBodiesThatCameAsBytes() {
    var event = look().put("isBase64Encoded", true).put("body", "eyLRiyI6MX0=");
    assertThat(decode(event).rawBody()).isEqualTo(new RequestBody("{\"ы\":1}", 8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"headers", "body", "rawQueryString", "isBase64Encoded"})
  void doesWithoutWhatTheGatewayLeavesOut(String field) {
    var event = look();
    event.remove(field);
    assertThat(decode(event).rawBody()).isEqualTo(RequestBody.NONE);
  }

  @Test
  void keepsKeysPhonesAndNamesOutOfLogs() {
    var event = event("POST /v1/members", "desk", "{\"phone\":\"+375291112233\"}");
    event.withObject("/headers").put("x-api-key", "secret");
    event.put("rawQueryString", "phone=375291112233");
    var request = decode(event);
    assertThat(request + "" + request.rawBody()).doesNotContain("375", "secret");
  }

  @Test
  void writesNoBodyWhereThereIsNone() {
    var answer = GatewayAnswer.encode(HttpAnswer.empty(204), decode(look()));
    assertThat(Json.write(answer))
        .isEqualTo(
            "{\"statusCode\":204,\"headers\":{\"Request-Id\":\"gateway-1\","
                + "\"Cache-Control\":\"no-store\"}}");
  }
}
