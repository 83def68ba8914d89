package org.kopilka.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.kopilka.wire.http.GatewayEvents.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.Problems;

class RoutesTest {
  private static final String HOLDS = "POST /v1/holds";
  private static final String LOOK = "GET /v1/holds/{holdId}";

  private final Routes routes =
      Routes.of(
          Route.on(HOLDS, Set.of(Scope.TILL, Scope.SHOP), RoutesTest::hold),
          Route.on(LOOK, Set.of(Scope.PUBLIC), request -> HttpAnswer.empty(204)),
          Route.on("PUT /v1/programme", Set.of(Scope.ADMIN), request -> HttpAnswer.empty(204)),
          Route.on("GET /v1/me", Set.of(Scope.MEMBER), request -> HttpAnswer.empty(204)),
          Route.on("GET /bug", Set.of(Scope.PUBLIC), RoutesTest::stumble));

  private final LoggedContext context = new LoggedContext("lambda-1");

  private static HttpAnswer hold(HttpRequest request) {
    var in = request.body();
    var points = in.required("points", NumberFormats.amount(Long.MAX_VALUE));
    in.check();
    if (points > 100) {
      throw Problems.pointsOverLimit(100).exception();
    }
    return HttpAnswer.json(201, Json.object().put("points", points)).replayed();
  }

  private static HttpAnswer stumble(HttpRequest request) {
    throw new IllegalStateException("phone +375291112233");
  }

  private JsonNode answer(JsonNode event) throws IOException {
    var input = new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8));
    var output = new ByteArrayOutputStream();
    routes.handle(input, output, context);
    return Json.parseObject(output.toString(StandardCharsets.UTF_8));
  }

  private void assertRefused(ObjectNode event, int status, String code) throws IOException {
    var answer = answer(event);
    assertThat(answer.get("statusCode").asInt()).isEqualTo(status);
    assertThat(answer.at("/headers/Content-Type").asText()).isEqualTo("application/problem+json");
    assertThat(problem(answer).get("status").asInt()).isEqualTo(status);
    assertThat(problem(answer).get("code").asText()).isEqualTo(code);
  }

  private static ObjectNode problem(JsonNode answer) {
    return Json.parseObject(answer.get("body").asText());
  }

  @Test
  void answersWhatTheRouteAnswers() throws IOException {
    assertThat(Json.write(answer(event(HOLDS, "till", "{\"points\":7}"))))
        .isEqualTo(
            "{\"statusCode\":201,\"headers\":{\"Request-Id\":\"gateway-1\","
                + "\"Cache-Control\":\"no-store\",\"Content-Type\":\"application/json\","
                + "\"Idempotent-Replayed\":\"true\"},"
                + "\"body\":\"{\\\"points\\\":7}\",\"isBase64Encoded\":false}");
  }

  @ParameterizedTest
  @CsvSource({
    "POST /v1/holds,till,true",
    "POST /v1/holds,'desk,shop',true",
    "POST /v1/holds,admin,true",
    "POST /v1/holds,desk,false",
    "POST /v1/holds,'',false",
    "POST /v1/holds,TILL,false",
    "POST /v1/holds,public,false",
    "PUT /v1/programme,'till,shop,desk,marketing',false",
    "PUT /v1/programme,admin,true",
    "PUT /v1/programme,member,false"
  })
  void opensARouteToItsScopesAndToAdmins(String route, String scopes, boolean opens)
      throws IOException {
    var status = answer(event(route, scopes, "{\"points\":7}")).get("statusCode").asInt();
    assertThat(status == 403).isEqualTo(!opens);
  }

  /** No key is a member, whatever it may do; to it the answer is to sign in. */
  @ParameterizedTest
  @ValueSource(strings = {"", "till", "admin", "member"})
  void opensWhatIsAMembersOwnToNoKey(String scopes) throws IOException {
    var event = event("GET /v1/me", scopes, "{\"points\":7}");
    assertRefused(event, 401, "SESSION_UNKNOWN");
    assertThat(answer(event).at("/headers/WWW-Authenticate").asText()).isEqualTo("Bearer");
  }

  @Test
  void opensWhatIsAMembersOwnToThem() throws IOException {
    var event = event("GET /v1/me", "member", "{\"points\":7}");
    ((ObjectNode) event.at("/requestContext/authorizer/lambda")).put("memberId", "m-1");
    assertThat(answer(event).get("statusCode").asInt()).isLessThan(300);
    ((ObjectNode) event.at("/requestContext/authorizer/lambda")).put("scopes", "till");
    assertRefused(event, 403, "SCOPE_MISSING");
  }

  @Test
  void namesTheScopesThatWouldDo() throws IOException {
    var event = event(HOLDS, "desk", "{}");
    assertRefused(event, 403, "SCOPE_MISSING");
    assertThat(problem(answer(event)).get("detail").asText()).contains("till, shop");
  }

  @Test
  void tellsAnUnknownKeyFromNone() throws IOException {
    var unknown = event(HOLDS, "till", "{}");
    ((ObjectNode) unknown.at("/requestContext/authorizer/lambda"))
        .put("client", "")
        .put("scopes", "")
        .put("refusal", "API_KEY_UNKNOWN");
    assertRefused(unknown, 401, "API_KEY_UNKNOWN");
    assertThat(answer(unknown).at("/headers/WWW-Authenticate").asText()).isNotEmpty();
    var none = event(HOLDS, "till", "{}");
    ((ObjectNode) none.get("requestContext")).remove("authorizer");
    assertRefused(none, 401, "API_KEY_MISSING");
  }

  @Test
  void refusedKeysHaveNoScopesWhateverElseIsSaid() throws IOException {
    var event = event(HOLDS, "admin", "{\"points\":7}");
    ((ObjectNode) event.at("/requestContext/authorizer/lambda")).put("refusal", "API_KEY_UNKNOWN");
    assertRefused(event, 401, "API_KEY_UNKNOWN");
  }

  @Test
  void asksNobodyWhoHeIsOnAPublicRoute() throws IOException {
    var event = event(LOOK, "", "");
    ((ObjectNode) event.get("requestContext")).remove("authorizer");
    var answer = answer(event);
    assertThat(answer.get("statusCode").asInt()).isEqualTo(204);
    assertThat(answer.has("body")).isFalse();
  }

  @Test
  void boundsTheBodyBeforeReadingIt() throws IOException {
    var room = RequestBody.BYTES_MAX - "{\"a\":\"\",\"points\":7}".length();
    var fits = "{\"a\":\"" + "x".repeat(room) + "\",\"points\":7}";
    assertThat(answer(event(HOLDS, "till", fits)).get("statusCode").asInt()).isEqualTo(201);
    assertRefused(event(HOLDS, "till", fits + " "), 413, "BODY_TOO_LARGE");
    assertRefused(event(HOLDS, "till", "[".repeat(300 * 1024)), 413, "BODY_TOO_LARGE");
    assertRefused(event(HOLDS, "till", "ю".repeat(131_073)), 413, "BODY_TOO_LARGE");
  }

  @Test
  void refusesBodiesThatAreNotJson() throws IOException {
    assertRefused(event(HOLDS, "till", "{\"points\":1,\"points\":2}"), 400, "BODY_NOT_JSON");
    assertRefused(event(HOLDS, "till", ""), 400, "BODY_NOT_JSON");
  }

  @Test
  void refusesBodiesWithFaultsAndWhatTheRouteRefuses() throws IOException {
    assertRefused(event(HOLDS, "till", "{\"points\":\"7\"}"), 400, "BODY_INVALID");
    assertRefused(event(HOLDS, "till", "{\"points\":101}"), 422, "POINTS_OVER_LIMIT");
  }

  @Test
  void tellsAWrongMethodFromAWrongPath() throws IOException {
    assertRefused(event("GET /v1/nothing", "admin", ""), 404, "NOT_FOUND");
    assertRefused(event("$default", "admin", ""), 404, "NOT_FOUND");
    var event = event("DELETE /v1/holds/{holdId}", "admin", "");
    assertRefused(event, 405, "METHOD_NOT_ALLOWED");
    assertThat(answer(event).at("/headers/Allow").asText()).isEqualTo("GET");
  }

  @Test
  void logsAndThrowsOnWhatNobodyExpected() {
    assertThatIllegalStateException().isThrownBy(() -> answer(event("GET /bug", "", "")));
    assertThat(context.lines())
        .singleElement()
        .asString()
        .contains("gateway-1", "GET /bug", "IllegalStateException")
        .doesNotContain("375");
  }

  @Test
  void logsNoRefusals() throws IOException {
    answer(event(HOLDS, "desk", "{}"));
    assertThat(context.lines()).isEmpty();
  }

  @Test
  void takesNoRouteTwiceAndNoneWithoutAScope() {
    var route = Route.on(LOOK, Set.of(Scope.PUBLIC), RoutesTest::stumble);
    assertThatIllegalArgumentException().isThrownBy(() -> Routes.of(route, route));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Route.on(LOOK, Set.of(), RoutesTest::stumble));
  }
}
