package org.kopilka.local.template;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code Events} of a function: what starts it. Collects over all functions. */
final class SourceReader {
  private static final int STREAM_BATCH = 100;
  private static final int QUEUE_BATCH = 10;

  final List<Stack.Route> routes = new ArrayList<>();
  final List<Stack.Rule> rules = new ArrayList<>();
  final List<Stack.Schedule> schedules = new ArrayList<>();
  final List<Stack.QueueSource> queues = new ArrayList<>();
  final List<Stack.StreamSource> streams = new ArrayList<>();
  final List<Stack.UploadSource> uploads = new ArrayList<>();
  private final RuleReader ruleReader;
  private final Guards guards;

  SourceReader(RuleReader ruleReader, Guards guards) {
    this.ruleReader = ruleReader;
    this.guards = guards;
  }

  void read(String function, Section events) {
    for (var name : events.keys()) {
      var event = events.section(name);
      var type = event.text("Type");
      var properties = event.section("Properties");
      switch (type) {
        case "HttpApi" -> routes.add(route(function, properties));
        case "EventBridgeRule" ->
            rules.add(ruleReader.ofFunction(function + name, function, properties));
        case "ScheduleV2" -> schedules.add(schedule(function + name, function, properties));
        case "SQS" -> queues.add(queue(function, properties));
        case "DynamoDB" -> streams.add(stream(function, properties));
        case "S3" -> uploads.add(upload(function, properties));
        default ->
            throw new TemplateFault(event.at("Type"), "is " + type + ", unknown to local runs.");
      }
      properties.done();
      event.done();
    }
  }

  private Stack.Route route(String function, Section route) {
    var auth = route.section("Auth");
    var guard = guards.of(auth.optionalText("Authorizer"), auth.at("Authorizer"));
    auth.done();
    if (route.has("PayloadFormatVersion")) {
      route.oneOf("PayloadFormatVersion", "2.0");
    }
    route.ignoring("ApiId");
    return new Stack.Route(route.text("Method"), route.text("Path"), function, guard);
  }

  private static Stack.Schedule schedule(String id, String function, Section schedule) {
    DeadLetters.checkDelivery(schedule);
    schedule.ignoring("Name", "Description", "State", "FlexibleTimeWindow");
    return new Stack.Schedule(
        id,
        function,
        schedule.text("ScheduleExpression"),
        zone(schedule),
        schedule.has("Input") ? schedule.text("Input") : "{}");
  }

  private static ZoneId zone(Section schedule) {
    @Nullable String name = schedule.optionalText("ScheduleExpressionTimezone");
    try {
      return ZoneId.of(name == null ? "UTC" : name);
    } catch (DateTimeException e) {
      throw new TemplateFault(
          schedule.at("ScheduleExpressionTimezone"), "is " + name + ", which is no time zone.");
    }
  }

  private static Stack.QueueSource queue(String function, Section source) {
    source.ignoring("Enabled", "MaximumBatchingWindowInSeconds", "ScalingConfig");
    return new Stack.QueueSource(
        function,
        References.idOf(source.text("Queue"), source.at("Queue")),
        source.number("BatchSize", QUEUE_BATCH),
        reportsFailedItems(source));
  }

  private static Stack.StreamSource stream(String function, Section source) {
    source.oneOf("StartingPosition", "TRIM_HORIZON");
    source.ignoring(
        "Stream", "MaximumRecordAgeInSeconds", "MaximumBatchingWindowInSeconds", "Enabled");
    var criteria = source.section("FilterCriteria");
    var filters = criteria.sections("Filters").stream().map(each -> each.text("Pattern")).toList();
    criteria.done();
    return new Stack.StreamSource(
        function,
        source.number("BatchSize", STREAM_BATCH),
        filters,
        reportsFailedItems(source),
        source.flag("BisectBatchOnFunctionError"),
        new Stack.Retries(
            source.number("MaximumRetryAttempts", Integer.MAX_VALUE),
            DeadLetters.ofDestination(source)));
  }

  private static Stack.UploadSource upload(String function, Section source) {
    source.oneOf("Events", "s3:ObjectCreated:*");
    var filter = source.section("Filter");
    var rules = filter.section("S3Key");
    var suffix = suffix(rules.sections("Rules"), rules.at("Rules"));
    rules.done();
    filter.done();
    return new Stack.UploadSource(function, source.text("Bucket"), suffix);
  }

  private static String suffix(List<Section> rules, String at) {
    if (rules.size() != 1) {
      throw new TemplateFault(at, "has " + rules.size() + " rules; local runs know one.");
    }
    var rule = rules.getFirst();
    rule.oneOf("Name", "suffix");
    var suffix = rule.text("Value");
    rule.done();
    return suffix;
  }

  private static boolean reportsFailedItems(Section source) {
    return source.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
  }
}
