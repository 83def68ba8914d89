package org.kopilka.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** What must still be there after a mistake. */
final class Keeping {
  private Keeping() {}

  static void survivesMistakes(Written template) {
    var table = template.properties("Table");
    assertThat(template.resource("Table"))
        .containsEntry("DeletionPolicy", "RetainExceptOnCreate")
        .containsEntry("UpdateReplacePolicy", "Retain");
    assertThat(table)
        .containsEntry("DeletionProtectionEnabled", Written.ref("ProtectTable"))
        .containsEntry(
            "PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", true));
    assertThat(template.at("Parameters", "ProtectTable")).containsEntry("Default", "true");
    assertThat(template.resource("IdentityPepper"))
        .containsEntry("DeletionPolicy", "RetainExceptOnCreate");
  }

  static void remembersWhatWasSaid(Written template) {
    assertThat(template.ofType("AWS::Events::Archive").values())
        .singleElement()
        .satisfies(archive -> assertThat(archive).containsKeys("RetentionDays", "SourceArn"));
    assertThat(template.ofType("AWS::SQS::Queue").values())
        .allSatisfy(
            queue ->
                assertThat(queue).containsKeys("MessageRetentionPeriod", "SqsManagedSseEnabled"));
  }

  static void tellsWhatHappened(Written template) {
    assertThat(template.properties("Logs"))
        .containsEntry("RetentionInDays", Written.ref("LogDays"));
    assertThat(template.functions().keySet())
        .hasSize(18)
        .allSatisfy(
            id ->
                assertThat(template.setting(id, "LoggingConfig"))
                    .as(id)
                    .isEqualTo(Map.of("LogFormat", "JSON", "LogGroup", Written.ref("Logs"))));
  }

  static void runsWhatWasBuilt(Written template) {
    assertThat(template.functions().keySet())
        .allSatisfy(
            id -> {
              assertThat(template.setting(id, "Runtime")).isEqualTo("java25");
              assertThat(template.setting(id, "Architectures")).isEqualTo(List.of("arm64"));
            });
  }
}
