package org.kopilka.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the text of a SAM template into a {@link Stack}, or says what it does not understand. */
public final class StackReader {
  /** What SQS does without being told. */
  private static final int HIDDEN_FOR_SECONDS = 30;

  private static final String API = "AWS::Serverless::HttpApi";

  private final FunctionReader functionReader;
  private final SourceReader sources;
  private final Guards guards;
  private final List<Template.Resource> resources;
  private final String bus;
  private final List<Stack.Function> functions = new ArrayList<>();
  private final Map<String, Stack.Queue> queues = new LinkedHashMap<>();
  private final List<Stack.Rule> rules = new ArrayList<>();
  private final RuleReader ruleReader;
  private Stack.@Nullable Table table;

  private StackReader(Template template) {
    resources = template.resources();
    functionReader = new FunctionReader(template.globals());
    bus = theOnly("AWS::Events::EventBus").properties().text("Name");
    ruleReader = new RuleReader(bus, idsOf("AWS::Serverless::Function"));
    guards = guards();
    sources = new SourceReader(ruleReader, guards);
  }

  /**
   * Reads a template.
   *
   * @param overrides values for parameters, by name; others take their defaults
   * @throws TemplateFault naming the resource and property that cannot be understood
   */
  public static Stack read(String yaml, Map<String, String> overrides) {
    return new StackReader(new Template(yaml, overrides)).read();
  }

  private Stack read() {
    resources.forEach(this::add);
    rules.addAll(sources.rules);
    if (table == null) {
      throw new TemplateFault("", "has no AWS::DynamoDB::Table.");
    }
    var stack =
        new Stack(
            table,
            bus,
            guards.byName(),
            List.copyOf(functions),
            List.copyOf(queues.values()),
            List.copyOf(rules),
            List.copyOf(sources.routes),
            List.copyOf(sources.schedules),
            List.copyOf(sources.queues),
            List.copyOf(sources.streams),
            List.copyOf(sources.uploads));
    QueueReferences.check(stack);
    return stack;
  }

  private void add(Template.Resource resource) {
    var id = resource.id();
    var properties = resource.properties();
    switch (resource.type()) {
      case "AWS::DynamoDB::Table" -> table = TableReader.read(properties, tableName(resource));
      case "AWS::Serverless::Function" -> addFunction(id, properties);
      case "AWS::SQS::Queue" -> queues.put(id, queue(id, properties));
      case "AWS::Events::Rule" -> rules.add(ruleReader.ofResource(id, properties));
      case "AWS::Events::EventBus" -> properties.ignoring("Description", "Tags").done();
      case API,
          "AWS::CloudWatch::Alarm",
          "AWS::CloudWatch::Dashboard",
          "AWS::Events::Archive",
          "AWS::IAM::Role",
          "AWS::Lambda::Permission",
          "AWS::Logs::LogGroup",
          "AWS::Logs::MetricFilter",
          "AWS::SecretsManager::Secret",
          "AWS::S3::Bucket",
          "AWS::S3::BucketPolicy",
          "AWS::SQS::QueuePolicy" -> {
        // The API is read before those who name its guards. A bucket is there as soon as it is
        // named, and what becomes of old files no local run lives to see. Rights, secrets, logs,
        // alarms and
        // pictures change nothing in what one JVM does.
      }
      default ->
          throw new TemplateFault(id, "is a " + resource.type() + ", unknown to local runs.");
    }
  }

  private static String tableName(Template.Resource table) {
    var given = table.properties().optionalText("TableName");
    return given == null ? "kopilka-" + table.id() : given;
  }

  private void addFunction(String id, Section function) {
    sources.read(id, function.section("Events"));
    functions.add(functionReader.read(id, function));
  }

  private static Stack.Queue queue(String id, Section queue) {
    var redrive = queue.section("RedrivePolicy");
    var hiddenFor = Duration.ofSeconds(queue.number("VisibilityTimeout", HIDDEN_FOR_SECONDS));
    queue.ignoring("MessageRetentionPeriod", "QueueName", "SqsManagedSseEnabled").done();
    if (redrive.keys().isEmpty()) {
      return new Stack.Queue(id, hiddenFor, null);
    }
    var arn = redrive.text("deadLetterTargetArn");
    var deadLetters = References.idOf(arn, redrive.at("deadLetterTargetArn"));
    var receives = redrive.number("maxReceiveCount", 1);
    redrive.done();
    return new Stack.Queue(id, hiddenFor, new Stack.Redrive(deadLetters, receives));
  }

  private Guards guards() {
    return resources.stream()
        .filter(each -> each.type().equals(API))
        .findFirst()
        .map(api -> Guards.read(api.properties()))
        .orElse(Guards.NONE);
  }

  private Template.Resource theOnly(String type) {
    var found = resources.stream().filter(each -> each.type().equals(type)).toList();
    if (found.size() != 1) {
      throw new TemplateFault("", "has " + found.size() + " of " + type + "; local runs need one.");
    }
    return found.getFirst();
  }

  private Set<String> idsOf(String type) {
    return resources.stream()
        .filter(each -> each.type().equals(type))
        .map(Template.Resource::id)
        .collect(Collectors.toSet());
  }
}
