package org.kopilka.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** What is handed on without anybody waiting: tried so often, then laid aside. */
final class Deliveries {
  private static final String RETRIES = "MaximumRetryAttempts";
  private static final String AGE = "MaximumEventAgeInSeconds";

  private Deliveries() {}

  static void areTriedThenLaidAside(Written template) {
    assertThat(template.events("ScheduleV2", "EventBridgeRule"))
        .extracting(Written.Event::properties)
        .isNotEmpty()
        .allSatisfy(Deliveries::isSafe);
    assertThat(template.ofType("AWS::Events::Rule").values())
        .flatExtracting(rule -> Written.list(rule.get("Targets")))
        .isNotEmpty()
        .allSatisfy(target -> isSafe(Written.map(target)));
  }

  private static void isSafe(Map<String, Object> delivery) {
    assertThat(Written.mapOf(delivery, "RetryPolicy")).containsKeys(RETRIES, AGE);
    assertThat(Written.mapOf(delivery, "DeadLetterConfig")).containsKey("Arn");
  }

  static void runsAreTriedThenLaidAside(Written template) {
    assertThat(template.events("ScheduleV2", "EventBridgeRule"))
        .extracting(Written.Event::function)
        .allSatisfy(
            function -> {
              var config = Written.mapOf(template.properties(function), "EventInvokeConfig");
              assertThat(config).as(function).containsKeys(RETRIES, AGE);
              assertThat(Written.mapOf(config, "DestinationConfig")).containsKey("OnFailure");
            });
  }

  static void streamsGiveUp(Written template) {
    assertThat(template.events("DynamoDB"))
        .extracting(Written.Event::properties)
        .isNotEmpty()
        .allSatisfy(
            source -> {
              assertThat(source)
                  .containsKeys(RETRIES, "MaximumRecordAgeInSeconds")
                  .containsEntry("BisectBatchOnFunctionError", true)
                  .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"));
              assertThat(Written.mapOf(source, "DestinationConfig")).containsKey("OnFailure");
            });
  }

  static void queuesGiveUp(Written template) {
    assertThat(template.events("SQS"))
        .extracting(Written.Event::properties)
        .isNotEmpty()
        .allSatisfy(
            source -> {
              var arn = Written.list(Written.mapOf(source, "Queue").get("Fn::GetAtt"));
              var queue = template.properties(String.valueOf(arn.getFirst()));
              assertThat(Written.mapOf(queue, "RedrivePolicy"))
                  .containsKeys("deadLetterTargetArn", "maxReceiveCount");
              assertThat(source)
                  .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"));
            });
  }

  /** A burst of what nobody waits for must leave room for tills. */
  static void leaveRoomForTills(Written template) {
    assertThat(template.events("ScheduleV2", "EventBridgeRule", "DynamoDB"))
        .allSatisfy(
            event ->
                assertThat(template.properties(event.function()))
                    .as(event.function())
                    .containsKey("ReservedConcurrentExecutions"));
    assertThat(template.events("SQS"))
        .allSatisfy(
            source ->
                assertThat(Written.mapOf(source.properties(), "ScalingConfig"))
                    .containsKey("MaximumConcurrency"));
  }
}
