package org.kopilka.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How the functions start that a till or a shop waits for, and how a new version comes to them. */
final class Starts {
  /** An administrator orders these once, and then looks how they go on for hours. */
  private static final Set<String> OFFICE = Set.of("MigrationsFunction", "DayXFunction");

  private static final String CANARY = "Canary10Percent5Minutes";

  private Starts() {}

  static void areFromASnapshot(Written template) {
    assertThat(waitedFor(template))
        .hasSize(9)
        .allSatisfy(
            id ->
                assertThat(template.properties(id))
                    .as(id)
                    .containsEntry("SnapStart", Map.of("ApplyOn", "PublishedVersions"))
                    .containsEntry("AutoPublishAlias", "live")
                    .containsEntry("AutoPublishAliasAllProperties", true));
    assertThat(authorizer(template, "ApiKey")).isEqualTo("AuthorizerFunction.Alias");
    assertThat(authorizer(template, "Session")).isEqualTo("AuthorizerFunction.Alias");
  }

  /** A snapshot of a function that has not rehearsed is no faster where it matters. */
  static void areRehearsed(Written template) {
    assertThat(waitedFor(template))
        .allSatisfy(
            id -> {
              var handler = String.valueOf(template.properties(id).get("Handler"));
              var type = Class.forName(handler.substring(0, handler.indexOf("::")));
              assertThat(type.getResource("rehearsal.json")).as(id).isNotNull();
            });
  }

  static void areTriedOnAFew(Written template) {
    var alarms = template.ofType("AWS::CloudWatch::Alarm").keySet();
    assertThat(waitedFor(template))
        .allSatisfy(
            id -> {
              var preference = preference(template, id);
              assertThat(preference)
                  .as(id)
                  .containsEntry("Enabled", Written.ref("Canary"))
                  .containsEntry("Type", CANARY);
              assertThat(rollbacks(template, id)).hasSizeGreaterThan(1).isSubsetOf(alarms);
            });
    assertThat(rollbacks(template, "AccrualFunction"))
        .containsExactly("AccrualErrorsAlarm", "PurchasesFailAlarm");
  }

  private static Map<String, Object> preference(Written template, String function) {
    return Written.mapOf(template.properties(function), "DeploymentPreference");
  }

  private static List<String> rollbacks(Written template, String function) {
    return Written.list(preference(template, function).get("Alarms")).stream()
        .map(alarm -> alarm(template, Written.map(alarm)))
        .toList();
  }

  /** An alarm that watches the API is known by its name: a reference would make a circle. */
  private static String alarm(Written template, Map<String, Object> named) {
    return template.ofType("AWS::CloudWatch::Alarm").keySet().stream()
        .filter(id -> named.equals(template.properties(id).get("AlarmName")))
        .findAny()
        .orElseGet(() -> String.valueOf(named.get("Ref")));
  }

  /** Those behind routes of tills, shops and members, and whoever guards them. */
  static Set<String> waitedFor(Written template) {
    var functions = new TreeSet<String>();
    template.events("HttpApi").forEach(route -> functions.add(route.function()));
    functions.removeAll(OFFICE);
    functions.add(authorizer(template, "ApiKey").replaceAll("\\..*", ""));
    return functions;
  }

  private static String authorizer(Written template, String name) {
    var place = List.of("Resources", "HttpApi", "Properties", "Auth", "Authorizers", name);
    var arn = Written.mapOf(template.at(place.toArray(String[]::new)), "FunctionArn");
    return arn.containsKey("Ref")
        ? String.valueOf(arn.get("Ref"))
        : String.valueOf(Written.list(arn.get("Fn::GetAtt")).getFirst());
  }
}
