package org.kopilka.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Rules of the bus: {@code AWS::Events::Rule} and a function's {@code EventBridgeRule}. */
final class RuleReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String bus;
  private final Set<String> functions;

  RuleReader(String bus, Set<String> functions) {
    this.bus = bus;
    this.functions = functions;
  }

  Stack.Rule ofResource(String id, Section rule) {
    checkBus(rule);
    var pattern = pattern(rule, "EventPattern");
    var targets = rule.sections("Targets").stream().map(this::target).toList();
    rule.ignoring("Name", "Description", "State").done();
    return new Stack.Rule(id, pattern, targets);
  }

  Stack.Rule ofFunction(String id, String function, Section rule) {
    checkBus(rule);
    DeadLetters.checkDelivery(rule);
    rule.ignoring("RuleName", "State");
    var target = new Stack.Target(new Stack.ToFunction(function), rule.optionalText("Input"));
    return new Stack.Rule(id, pattern(rule, "Pattern"), List.of(target));
  }

  private Stack.Target target(Section target) {
    var id = References.idOf(target.text("Arn"), target.at("Arn"));
    var input = target.optionalText("Input");
    DeadLetters.checkDelivery(target);
    target.ignoring("Id").done();
    return new Stack.Target(
        functions.contains(id) ? new Stack.ToFunction(id) : new Stack.ToQueue(id), input);
  }

  private void checkBus(Section rule) {
    if (!bus.equals(rule.text("EventBusName"))) {
      throw new TemplateFault(rule.at("EventBusName"), "is not the template's bus.");
    }
  }

  private static String pattern(Section rule, String key) {
    var pattern =
        Objects.requireNonNullElseGet(
            rule.value(key),
            () -> {
              throw new TemplateFault(rule.at(key), "is missing.");
            });
    try {
      return JSON.writeValueAsString(pattern);
    } catch (JsonProcessingException e) {
      throw new TemplateFault(rule.at(key), "is no pattern: " + e.getOriginalMessage());
    }
  }
}
