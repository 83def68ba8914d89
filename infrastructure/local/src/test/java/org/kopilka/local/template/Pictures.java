package org.kopilka.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import java.util.TreeSet;

/** What the dashboard shows. */
final class Pictures {
  private Pictures() {}

  static void showTheTill(Written template) throws JsonProcessingException {
    assertThat(metrics(template))
        .contains(
            "AWS/ApiGateway Latency",
            "AWS/ApiGateway Count",
            "AWS/ApiGateway 5xx",
            "AWS/Lambda Errors",
            "AWS/Lambda Throttles",
            "AWS/Lambda IteratorAge",
            "AWS/DynamoDB ConsumedWriteCapacityUnits",
            "AWS/DynamoDB WriteThrottleEvents",
            "AWS/SQS ApproximateAgeOfOldestMessage",
            "AWS/SQS ApproximateNumberOfMessagesVisible",
            "Kopilka/${Stage} TextsSent",
            "Kopilka/${Stage} TextsFailed");
    assertThat(body(template)).contains("\"p50\"", "\"p99\"");
  }

  private static Set<String> metrics(Written template) throws JsonProcessingException {
    var metrics = new TreeSet<String>();
    for (var widget : new JsonMapper().readTree(body(template)).path("widgets")) {
      for (var metric : widget.path("properties").path("metrics")) {
        metrics.add(metric.path(0).asText() + " " + metric.path(1).asText());
      }
    }
    return metrics;
  }

  private static String body(Written template) {
    var body = Written.mapOf(template.properties("Dashboard"), "DashboardBody");
    return String.valueOf(body.get("Fn::Sub"));
  }
}
