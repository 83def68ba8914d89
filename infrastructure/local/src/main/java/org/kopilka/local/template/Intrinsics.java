package org.kopilka.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Replaces CloudFormation's functions by their values: Ref, Sub, GetAtt, If, Join. */
final class Intrinsics {
  private static final Object NO_VALUE = new Object();

  private final References references;
  private final Conditions conditions;

  Intrinsics(
      Map<String, String> parameters,
      Map<String, Object> resources,
      Map<String, Object> conditions) {
    this.references = new References(parameters, resources, this::resolve);
    this.conditions = new Conditions(conditions, this::resolve);
  }

  boolean holds(String condition, String at) {
    return conditions.holds(condition, at);
  }

  /**
   * @param at where the value stands, for the sentence when it cannot be worked out
   */
  @Nullable Object resolve(@Nullable Object value, String at) {
    return switch (value) {
      case null -> null;
      case List<?> items -> items(items, at);
      case Map<?, ?> map -> isFunction(map) ? call(map, at) : entries(map, at);
      default -> value;
    };
  }

  private static boolean isFunction(Map<?, ?> map) {
    if (map.size() != 1) {
      return false;
    }
    var name = String.valueOf(map.keySet().iterator().next());
    return name.equals("Ref") || name.startsWith("Fn::");
  }

  private List<@Nullable Object> items(List<?> items, String at) {
    var resolved = new ArrayList<@Nullable Object>();
    for (var item : items) {
      var value = resolve(item, at);
      if (value != NO_VALUE) {
        resolved.add(value);
      }
    }
    return resolved;
  }

  private Map<String, @Nullable Object> entries(Map<?, ?> map, String at) {
    var resolved = new LinkedHashMap<String, @Nullable Object>();
    map.forEach(
        (key, value) -> {
          var name = String.valueOf(key);
          var inner = resolve(value, at + "." + name);
          if (inner != NO_VALUE) {
            resolved.put(name, inner);
          }
        });
    return resolved;
  }

  private @Nullable Object call(Map<?, ?> map, String at) {
    var entry = map.entrySet().iterator().next();
    var name = String.valueOf(entry.getKey());
    var argument = entry.getValue();
    return switch (name) {
      case "Ref" -> ref(text(argument, at), at);
      case "Fn::GetAtt" -> attribute(list(argument, 2, at), at);
      case "Fn::Sub" -> substitute(argument, at);
      case "Fn::If" -> choose(list(argument, 3, at), at);
      case "Fn::Join" -> join(list(argument, 2, at), at);
      default -> throw new TemplateFault(at, "uses " + name + ", unknown to local runs.");
    };
  }

  private Object ref(String name, String at) {
    return name.equals("AWS::NoValue") ? NO_VALUE : references.ref(name, at);
  }

  private String attribute(List<?> names, String at) {
    return references.attribute(text(names.get(0), at), text(names.get(1), at), at);
  }

  private String substitute(@Nullable Object argument, String at) {
    if (argument instanceof String text) {
      return references.substitute(text, Map.of(), at);
    }
    var parts = list(argument, 2, at);
    if (!(resolve(parts.get(1), at) instanceof Map<?, ?> values)) {
      throw new TemplateFault(at, "needs a mapping as Fn::Sub's second argument.");
    }
    var local = new LinkedHashMap<String, Object>();
    values.forEach((key, value) -> local.put(String.valueOf(key), String.valueOf(value)));
    return references.substitute(text(parts.get(0), at), local, at);
  }

  private @Nullable Object choose(List<?> arguments, String at) {
    var holds = holds(text(arguments.get(0), at), at);
    return resolve(arguments.get(holds ? 1 : 2), at);
  }

  private String join(List<?> arguments, String at) {
    if (!(resolve(arguments.get(1), at) instanceof List<?> parts)) {
      throw new TemplateFault(at, "needs a list as Fn::Join's second argument.");
    }
    return String.join(text(arguments.get(0), at), parts.stream().map(String::valueOf).toList());
  }

  private static String text(@Nullable Object argument, String at) {
    if (argument instanceof String text) {
      return text;
    }
    throw new TemplateFault(at, "needs text where it has " + argument + ".");
  }

  static List<?> list(@Nullable Object argument, int size, String at) {
    if (argument instanceof List<?> list && list.size() == size) {
      return list;
    }
    throw new TemplateFault(at, "needs a list of " + size + ", not " + Objects.toString(argument));
  }
}
