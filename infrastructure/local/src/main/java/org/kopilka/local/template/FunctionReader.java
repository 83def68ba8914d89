package org.kopilka.local.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code AWS::Serverless::Function} without its events; {@code Globals} fill what it leaves out.
 */
final class FunctionReader {
  private static final String METHOD = "::handleRequest";

  /** Lambda's own defaults for asynchronous starts, seconds and megabytes. */
  private static final int RETRIES = 2;

  private static final int TIMEOUT_SECONDS = 3;
  private static final int MEMORY_MB = 128;

  /** What a secret is here, where there is no vault: nothing local is worth hiding. */
  private static final String SECRET = "secret-of-the-local-run";

  private final Section globals;

  FunctionReader(Section globals) {
    this.globals = globals.section("Function");
    globals.ignoring("HttpApi").done();
  }

  Stack.Function read(String id, Section function) {
    var timeout = function.number("Timeout", globals.number("Timeout", TIMEOUT_SECONDS));
    var memory = function.number("MemorySize", globals.number("MemorySize", MEMORY_MB));
    var read =
        new Stack.Function(
            id,
            handler(function),
            environment(function),
            Duration.ofSeconds(timeout),
            memory,
            onFailure(function.section("EventInvokeConfig")));
    ignoreTheCloudsOwn(globals).done();
    ignoreTheCloudsOwn(function).ignoring("Events").done();
    return read;
  }

  private static Section ignoreTheCloudsOwn(Section section) {
    return section.ignoring(
        "Architectures",
        "AutoPublishAlias",
        "AutoPublishAliasAllProperties",
        "CodeUri",
        "DeploymentPreference",
        "Description",
        "Environment",
        "LoggingConfig",
        "Metadata",
        "Policies",
        "ReservedConcurrentExecutions",
        "Role",
        "Runtime",
        "SnapStart",
        "Tags",
        "Tracing");
  }

  private static String handler(Section function) {
    var handler = function.text("Handler");
    if (!handler.endsWith(METHOD)) {
      throw new TemplateFault(function.at("Handler"), "must end with " + METHOD + ".");
    }
    return handler.substring(0, handler.length() - METHOD.length());
  }

  private Map<String, String> environment(Section function) {
    var variables = new LinkedHashMap<String, String>();
    for (var owner : new Section[] {globals, function}) {
      var environment = owner.section("Environment");
      var own = environment.section("Variables");
      own.keys().forEach(name -> variables.put(name, withoutVault(own.text(name))));
      environment.done();
    }
    return Map.copyOf(variables);
  }

  private static String withoutVault(String value) {
    return value.replaceAll("\\{\\{resolve:secretsmanager:[^}]*}}", SECRET);
  }

  private static Stack.Retries onFailure(Section config) {
    var retries = config.number("MaximumRetryAttempts", RETRIES);
    var deadLetters = DeadLetters.ofDestination(config);
    config.ignoring("MaximumEventAgeInSeconds").done();
    return new Stack.Retries(retries, deadLetters);
  }
}
