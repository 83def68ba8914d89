package org.kopilka.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What functions may do: what their roles say, and SAM adds nothing to roles that are written. */
final class Rights {
  private static final List<String> TRACING =
      List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords");

  private static final String PRIVACY = "PrivacyFunction";

  private Rights() {}

  /** A statement of a function's rights. */
  private record Right(
      String function, String effect, List<String> actions, List<Object> resources) {
    boolean allows() {
      return effect.equals("Allow");
    }

    boolean allowsAnyOfAKind() {
      return allows() && resources.toString().contains("*");
    }
  }

  static void nameActions(Written template) {
    assertThat(rights(template))
        .isNotEmpty()
        .flatExtracting(Right::actions)
        .noneMatch(action -> action.contains("*"));
  }

  /**
   * Neither phone numbers nor traces are resources: these can only be allowed altogether. Objects
   * of a bucket are, but nobody knows their names beforehand.
   */
  static void nameResourcesButForTextsAndTraces(Written template) {
    assertThat(rights(template))
        .filteredOn(Right::allowsAnyOfAKind)
        .filteredOn(right -> !right.actions().equals(TRACING))
        .filteredOn(right -> !right.actions().equals(List.of("s3:GetObject", "s3:PutObject")))
        .singleElement()
        .satisfies(
            right -> {
              assertThat(right.function()).isEqualTo("SmsFunction");
              assertThat(right.actions()).containsExactly("sns:Publish");
            });
    assertThat(rights(template))
        .filteredOn(right -> !right.allows())
        .extracting(Right::function)
        .containsExactlyInAnyOrder("SmsFunction", PRIVACY);
  }

  /** It takes a right to all of X-Ray, which nobody has for nothing. */
  static void traceWhatIsWaitedForOnly(Written template) {
    var waitedFor = Starts.waitedFor(template);
    assertThat(rights(template))
        .filteredOn(right -> right.actions().toString().contains("xray"))
        .extracting(Right::function)
        .containsExactlyInAnyOrderElementsOf(waitedFor);
    assertThat(template.functions().keySet())
        .filteredOn(id -> "Active".equals(template.setting(id, "Tracing")))
        .containsExactlyInAnyOrderElementsOf(waitedFor);
  }

  /** Ready-made policies allow what nobody has read; of a shared role nobody knows whose it is. */
  static void areWrittenOut(Written template) {
    assertThat(template.functions())
        .allSatisfy(
            (id, function) -> {
              assertThat(function)
                  .containsEntry("Role", Map.of("Fn::GetAtt", List.of(role(id), "Arn")))
                  .doesNotContainKey("Policies");
              assertThat(template.properties(role(id)))
                  .containsOnlyKeys("AssumeRolePolicyDocument", "Policies", "Tags");
              assertThat(statements(template, id))
                  .allSatisfy(
                      right -> assertThat(right).doesNotContainKeys("NotAction", "NotResource"));
            });
    assertThat(template.ofType("AWS::IAM::Role")).hasSameSizeAs(template.functions());
    assertThat(template.ofType("AWS::IAM::Policy")).isEmpty();
    assertThat(template.ofType("AWS::IAM::RolePolicy")).isEmpty();
    assertThat(template.ofType("AWS::IAM::ManagedPolicy")).isEmpty();
  }

  /** The emulator knows nothing of this condition, so that no end-to-end test would miss it. */
  static void showTextsNoLedger(Written template) {
    var shown = List.of("*#MSG#*", "*#CODE#*", "*#M#*", "PROGRAMME#*");
    var keys = Map.of("dynamodb:LeadingKeys", shown);
    assertThat(statements(template, "SmsFunction"))
        .filteredOn(right -> String.valueOf(right.get("Action")).contains("dynamodb"))
        .singleElement()
        .satisfies(
            right ->
                assertThat(right)
                    .containsEntry("Condition", Map.of("ForAllValues:StringLike", keys)));
  }

  /**
   * But for a migration that is taken back – of lines only those of imports, and none of a till –
   * and for somebody who is forgotten: no line and no account, whatever its key.
   */
  static void deleteOnlyWhatIsNobodysLoss(Written template) {
    assertThat(rights(template))
        .flatExtracting(Right::actions)
        .filteredOn(action -> !action.equals("sqs:DeleteMessage"))
        .filteredOn(action -> !action.equals("dynamodb:DeleteItem"))
        .isNotEmpty()
        .noneMatch(action -> action.contains("Delete") || action.contains("PartiQL"));
    assertThat(template.functions().keySet())
        .flatExtracting(function -> statements(template, function).toList())
        .filteredOn(right -> String.valueOf(right.get("Action")).contains("DeleteItem"))
        .extracting(right -> right.get("Effect") + " " + right.get("Condition"))
        .containsExactlyInAnyOrder(
            "Allow {ForAllValues:StringLike={dynamodb:LeadingKeys="
                + "[*#OP#I#*, *#A#*, *#M#*, *#CARD#*, *#PHONE#*, PAGE#*]}}",
            "Allow {ForAllValues:StringLike={dynamodb:LeadingKeys="
                + "[*#M#*, *#PHONE#*, *#LOGIN#*, *#TRY#P#*, PAGE#*]}}",
            "Deny {ForAnyValue:StringLike={dynamodb:LeadingKeys=[*#OP#*, *#A#*]}}");
  }

  static void scanNothing(Written template) {
    assertThat(rights(template))
        .flatExtracting(Right::actions)
        .isNotEmpty()
        .doesNotContain("dynamodb:Scan");
  }

  private static String role(String function) {
    return function + "Role";
  }

  private static List<Right> rights(Written template) {
    return template.functions().keySet().stream()
        .flatMap(
            function -> statements(template, function).map(statement -> right(function, statement)))
        .toList();
  }

  private static Stream<Map<String, Object>> statements(Written template, String function) {
    return Written.list(template.properties(role(function)).get("Policies")).stream()
        .map(policy -> Written.map(Written.map(policy).get("PolicyDocument")))
        .flatMap(document -> Written.list(document.get("Statement")).stream())
        .map(Written::map);
  }

  private static Right right(String function, Map<String, Object> statement) {
    return new Right(
        function,
        String.valueOf(statement.get("Effect")),
        Written.list(statement.get("Action")).stream().map(String::valueOf).toList(),
        Written.list(statement.get("Resource")));
  }
}
