package org.kopilka.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who comes in. */
final class Doors {
  /** Whoever adds one here opens it to everybody. */
  private static final List<String> PUBLIC =
      List.of(
          "POST /v1/login/codes",
          "POST /v1/login",
          "GET /v1/cards/{address}",
          "GET /v1/cards/{address}/pass",
          "GET /v1/cards/{address}/google-wallet",
          "GET /v1/programme",
          "GET /v1/openapi.json");

  private Doors() {}

  /** SAM makes an API of its own, without a guard, for a route that names none. */
  static void areGuarded(Written template) {
    var auth = Written.mapOf(template.properties("HttpApi"), "Auth");
    assertThat(Written.mapOf(auth, "Authorizers"))
        .containsKey(String.valueOf(auth.get("DefaultAuthorizer")));
    assertThat(template.events("HttpApi"))
        .isNotEmpty()
        .allSatisfy(
            route -> assertThat(route.properties()).containsEntry("ApiId", Written.ref("HttpApi")));
    assertThat(template.events("HttpApi"))
        .filteredOn(route -> "NONE".equals(Doors.guard(route)))
        .extracting(
            route -> route.properties().get("Method") + " " + route.properties().get("Path"))
        .containsExactlyElementsOf(PUBLIC);
  }

  private static @Nullable Object guard(Written.Event route) {
    return Written.mapOf(route.properties(), "Auth").get("Authorizer");
  }

  /** Who signs out is out: no verdict on a session may be remembered. */
  static void forgetSessionsAtOnce(Written template) {
    var place = List.of("Resources", "HttpApi", "Properties", "Auth", "Authorizers", "Session");
    var session = template.at(place.toArray(String[]::new));
    assertThat(Written.mapOf(session, "Identity"))
        .containsEntry("Headers", List.of("Authorization"))
        .containsEntry("ReauthorizeEvery", 0);
  }

  /** Each costs a text or a guess. */
  static void areNarrowForStrangers(Written template) {
    var settings = Written.mapOf(template.properties("HttpApi"), "RouteSettings");
    assertThat(settings).containsOnlyKeys("POST /v1/login/codes", "POST /v1/login");
    assertThat(settings.values())
        .allSatisfy(
            route ->
                assertThat(Written.map(route))
                    .containsKeys("ThrottlingBurstLimit", "ThrottlingRateLimit")
                    .containsEntry("DetailedMetricsEnabled", true));
  }

  /** A function's own address would be a door that nobody looks at. */
  static void areAllRoutes(Written template) {
    assertThat(template.functions().values())
        .allSatisfy(function -> assertThat(function).doesNotContainKey("FunctionUrlConfig"));
    assertThat(template.events("Api", "AlexaSkill", "SNS")).isEmpty();
    assertThat(template.events("S3"))
        .singleElement()
        .satisfies(
            upload ->
                assertThat(upload.properties()).containsEntry("Bucket", Written.ref("Files")));
  }

  /** Measured one by one: a purchase that fails must not hide among balances that do not. */
  static void areMeasuredEach(Written template) {
    assertThat(Written.mapOf(template.properties("HttpApi"), "DefaultRouteSettings"))
        .isEqualTo(Map.of("DetailedMetricsEnabled", true));
  }
}
