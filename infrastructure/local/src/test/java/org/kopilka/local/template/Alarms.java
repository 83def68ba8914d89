package org.kopilka.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What somebody is told of. */
final class Alarms {
  private static final String TYPE = "AWS::CloudWatch::Alarm";

  private Alarms() {}

  static void sayWhatToDo(Written template) throws IOException {
    var sections = Files.readAllLines(Path.of("..", "..", "docs", "operations.md"));
    assertThat(template.ofType(TYPE))
        .isNotEmpty()
        .allSatisfy(
            (id, alarm) -> {
              var section = "docs/operations.md#" + id.toLowerCase(Locale.ROOT);
              assertThat(String.valueOf(alarm.get("AlarmDescription")))
                  .as(id)
                  .matches("[A-Z].{10,}\\. .*")
                  .endsWith(". " + section);
              assertThat(sections).contains("### " + id);
              assertThat(alarm).as(id).containsKeys("AlarmActions", "TreatMissingData");
            });
  }

  static void watchDeadLetters(Written template) {
    assertThat(template.ofType("AWS::SQS::Queue").keySet())
        .filteredOn(id -> id.endsWith("DeadLetters"))
        .hasSize(5)
        .allSatisfy(
            queue ->
                assertThat(alarm(template, queue + "Alarm"))
                    .containsEntry("MetricName", "ApproximateNumberOfMessagesVisible")
                    .containsEntry("Threshold", 0)
                    .extractingByKey("Dimensions")
                    .asString()
                    .contains(queue + ", QueueName"));
  }

  static void watchSchedules(Written template) {
    assertThat(template.events("ScheduleV2"))
        .hasSize(4)
        .extracting(Written.Event::function)
        .allSatisfy(
            function ->
                assertThat(alarm(template, function.replace("Function", "SilentAlarm")))
                    .containsEntry("MetricName", "Invocations")
                    .containsEntry("ComparisonOperator", "LessThanThreshold")
                    .containsEntry("TreatMissingData", "breaching")
                    .containsEntry("Dimensions", dimension("FunctionName", Written.ref(function))));
  }

  /** Errors of the alias, which is what routes lead to and what a canary changes. */
  static void watchWhatIsWaitedFor(Written template) {
    for (var id :
        List.of("Accrual", "Redemption", "Members", "Login", "Pages", "Programmes", "Authorizer")) {
      assertThat(alarm(template, id + "ErrorsAlarm"))
          .containsEntry("MetricName", "Errors")
          .extractingByKey("Dimensions")
          .asString()
          .contains("Value={Ref=" + id + "Function}", "${" + id + "Function}:live");
    }
    assertThat(alarm(template, "AccrualErrorsAlarm")).containsEntry("Threshold", 0);
    assertThat(alarm(template, "MigrationsErrorsAlarm"))
        .containsEntry("MetricName", "Errors")
        .containsEntry("Threshold", 0)
        .containsEntry("Dimensions", dimension("FunctionName", Written.ref("MigrationsFunction")));
    assertThat(alarm(template, "PurchasesFailAlarm"))
        .containsEntry("MetricName", "5xx")
        .extractingByKey("Dimensions")
        .asString()
        .contains("Value=POST", "Value=/v1/purchases");
    assertThat(alarm(template, "PurchasesSlowAlarm")).containsEntry("ExtendedStatistic", "p99");
    assertThat(alarm(template, "ApiErrorsAlarm")).containsEntry("MetricName", "5xx");
  }

  static void watchTableAndOutbox(Written template) {
    assertThat(alarm(template, "OutboxLateAlarm")).containsEntry("MetricName", "IteratorAge");
    assertThat(alarm(template, "TableErrorsAlarm")).containsEntry("MetricName", "SystemErrors");
    for (var side : List.of("Read", "Write")) {
      assertThat(alarm(template, "Table" + side + "sThrottledAlarm"))
          .containsEntry("MetricName", side + "ThrottleEvents");
    }
  }

  private static Map<String, Object> alarm(Written template, String id) {
    assertThat(template.ofType(TYPE)).containsKey(id);
    return template.properties(id);
  }

  private static List<Object> dimension(String name, Object value) {
    return List.of(Map.of("Name", name, "Value", value));
  }
}
