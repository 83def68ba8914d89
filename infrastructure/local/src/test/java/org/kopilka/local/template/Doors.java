package org.kopilka.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Who comes in. */
final class Doors {
  /** Whoever adds one here opens it to everybody. */
  private static final List<String> PUBLIC = List.of("GET /v1/programme", "GET /v1/openapi.json");

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
        .filteredOn(route -> route.properties().containsKey("Auth"))
        .extracting(
            route -> route.properties().get("Method") + " " + route.properties().get("Path"))
        .containsExactlyElementsOf(PUBLIC);
  }

  /** A function's own address would be a door that nobody looks at. */
  static void areAllRoutes(Written template) {
    assertThat(template.functions().values())
        .allSatisfy(function -> assertThat(function).doesNotContainKey("FunctionUrlConfig"));
    assertThat(template.events("Api", "AlexaSkill", "SNS", "S3")).isEmpty();
  }

  /** Measured one by one: a purchase that fails must not hide among balances that do not. */
  static void areMeasuredEach(Written template) {
    assertThat(Written.mapOf(template.properties("HttpApi"), "DefaultRouteSettings"))
        .isEqualTo(Map.of("DetailedMetricsEnabled", true));
  }
}
