package org.kopilka.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the template must not allow, and must not forget, wherever it is deployed. */
class SafeTemplateTest {
  private static final List<String> BEHIND_ROUTES =
      List.of(
          "AccrualFunction",
          "RedemptionFunction",
          "MembersFunction",
          "ProgrammesFunction",
          "AuthorizerFunction");

  /** A statement of a function's rights. */
  private record Right(
      String function, String effect, List<String> actions, List<Object> resources) {}

  private static Map<String, Object> resources = Map.of();

  @BeforeAll
  static void read() throws IOException {
    var yaml = Files.readString(Path.of("..", "..", "template.yaml"));
    resources = map(CloudFormationYaml.read(yaml).get("Resources"));
  }

  @Test
  void allowsNoActionByAStar() {
    assertThat(rights())
        .isNotEmpty()
        .flatExtracting(Right::actions)
        .noneMatch(a -> a.contains("*"));
  }

  @Test
  void allowsEveryResourceOnlyForTextsWhichHaveNoName() {
    assertThat(rights())
        .filteredOn(right -> right.effect().equals("Allow") && right.resources().contains("*"))
        .singleElement()
        .satisfies(
            right -> {
              assertThat(right.function()).isEqualTo("SmsFunction");
              assertThat(right.actions()).containsExactly("sns:Publish");
            });
    assertThat(rights())
        .filteredOn(right -> right.effect().equals("Deny"))
        .flatExtracting(Right::actions)
        .containsExactly("sns:Publish");
  }

  @Test
  void letsNobodyDelete() {
    assertThat(rights())
        .flatExtracting(Right::actions)
        .noneMatch(action -> action.contains("Delete") || action.contains("PartiQL"));
  }

  @Test
  void letsNoRequestScan() {
    assertThat(rights())
        .filteredOn(right -> BEHIND_ROUTES.contains(right.function()))
        .flatExtracting(Right::actions)
        .isNotEmpty()
        .doesNotContain("dynamodb:Scan");
  }

  @Test
  void laysAsideWhatFailsForGood() {
    assertThat(everywhere("ScheduleV2", "EventBridgeRule"))
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event).containsKeys("RetryPolicy", "DeadLetterConfig"));
    assertThat(ofType("AWS::Events::Rule").values())
        .flatExtracting(rule -> list(properties(rule).get("Targets")))
        .isNotEmpty()
        .allSatisfy(
            target -> assertThat(map(target)).containsKeys("RetryPolicy", "DeadLetterConfig"));
  }

  @Test
  void watchesEveryQueueOfDeadLettersAndEverySchedule() {
    var alarms = ofType("AWS::CloudWatch::Alarm").keySet();
    var dead = ofType("AWS::SQS::Queue").keySet().stream().filter(id -> id.endsWith("DeadLetters"));
    assertThat(dead.map(id -> id + "Alarm").toList()).isNotEmpty().allMatch(alarms::contains);
    assertThat(alarms)
        .contains("MaturitySilentAlarm", "ExpirySilentAlarm", "TierSilentAlarm")
        .hasSizeGreaterThan(6);
  }

  @Test
  void keepsWhatItWasTold() {
    var table = map(resources.get("Table"));
    assertThat(table).containsEntry("DeletionPolicy", "RetainExceptOnCreate");
    assertThat(map(properties(table).get("PointInTimeRecoverySpecification")))
        .containsEntry("PointInTimeRecoveryEnabled", true);
    assertThat(properties(table)).containsKey("DeletionProtectionEnabled");
    assertThat(ofType("AWS::Events::Archive")).hasSize(1);
  }

  private static List<Right> rights() {
    var rights = new ArrayList<Right>();
    ofType("AWS::Serverless::Function")
        .forEach(
            (id, function) ->
                list(properties(function).get("Policies")).stream()
                    .flatMap(policy -> list(map(policy).get("Statement")).stream())
                    .forEach(statement -> rights.add(right(id, map(statement)))));
    return rights;
  }

  private static Right right(String function, Map<String, Object> statement) {
    return new Right(
        function,
        String.valueOf(statement.get("Effect")),
        list(statement.get("Action")).stream().map(String::valueOf).toList(),
        list(statement.get("Resource")));
  }

  /** The properties of functions' events of these types. */
  private static List<Map<String, Object>> everywhere(String... types) {
    return ofType("AWS::Serverless::Function").values().stream()
        .map(SafeTemplateTest::properties)
        .filter(properties -> properties.containsKey("Events"))
        .flatMap(properties -> map(properties.get("Events")).values().stream())
        .map(SafeTemplateTest::map)
        .filter(event -> List.of(types).contains(String.valueOf(event.get("Type"))))
        .map(SafeTemplateTest::properties)
        .toList();
  }

  private static Map<String, Object> ofType(String type) {
    var found = new TreeMap<String, Object>();
    resources.forEach(
        (id, resource) -> {
          if (type.equals(map(resource).get("Type"))) {
            found.put(id, resource);
          }
        });
    return found;
  }

  private static Map<String, Object> properties(Object resource) {
    return map(map(resource).get("Properties"));
  }

  @SuppressWarnings("unchecked") // YAML's keys are texts
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  private static List<Object> list(@Nullable Object value) {
    return value instanceof List<?> several
        ? several.stream().map(Object.class::cast).toList()
        : Stream.<Object>ofNullable(value).toList();
  }
}
