package org.kopilka.local.template;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The template's named conditions: Equals, Not, And, Or and one another. */
final class Conditions {
  private final Map<String, Object> conditions;
  private final References.Resolution resolution;

  Conditions(Map<String, Object> conditions, References.Resolution resolution) {
    this.conditions = conditions;
    this.resolution = resolution;
  }

  boolean holds(String name, String at) {
    var condition = conditions.get(name);
    if (condition == null) {
      throw new TemplateFault(at, "asks for the condition " + name + ", which is not there.");
    }
    return truth(condition, "Conditions." + name);
  }

  private boolean truth(@Nullable Object condition, String at) {
    if (!(condition instanceof Map<?, ?> map) || map.size() != 1) {
      throw new TemplateFault(at, "is not a condition.");
    }
    var entry = map.entrySet().iterator().next();
    var name = String.valueOf(entry.getKey());
    var argument = entry.getValue();
    return switch (name) {
      case "Condition" -> holds(String.valueOf(argument), at);
      case "Fn::Equals" -> equal(Intrinsics.list(argument, 2, at), at);
      case "Fn::Not" -> !truth(Intrinsics.list(argument, 1, at).getFirst(), at);
      case "Fn::And" -> several(argument, at).stream().allMatch(each -> truth(each, at));
      case "Fn::Or" -> several(argument, at).stream().anyMatch(each -> truth(each, at));
      default -> throw new TemplateFault(at, "uses " + name + ", unknown to local runs.");
    };
  }

  private boolean equal(List<?> sides, String at) {
    var left = Objects.toString(resolution.of(sides.get(0), at));
    return left.equals(Objects.toString(resolution.of(sides.get(1), at)));
  }

  private static List<?> several(@Nullable Object argument, String at) {
    if (argument instanceof List<?> list) {
      return list;
    }
    throw new TemplateFault(at, "needs a list of conditions.");
  }
}
