package org.kopilka.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The project's template as it is written, nothing worked out; its maps may be changed. */
final class Written {
  private static final String FUNCTION = "AWS::Serverless::Function";

  private final Map<String, Object> root;

  /** What starts a function. */
  record Event(String function, String name, String type, Map<String, Object> properties) {}

  private Written(Map<String, Object> root) {
    this.root = root;
  }

  static Written template() {
    try {
      return new Written(
          CloudFormationYaml.read(Files.readString(Path.of("..", "..", "template.yaml"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands at a place, from the root. */
  Map<String, Object> at(String... place) {
    var here = root;
    for (var key : place) {
      here = map(here.get(key));
    }
    return here;
  }

  Map<String, Object> resource(String id) {
    return at("Resources", id);
  }

  /** The properties of a resource. */
  Map<String, Object> properties(String id) {
    return at("Resources", id, "Properties");
  }

  /** The properties of all resources of a type, by their ids. */
  Map<String, Map<String, Object>> ofType(String type) {
    var found = new TreeMap<String, Map<String, Object>>();
    for (var id : at("Resources").keySet()) {
      if (type.equals(resource(id).get("Type"))) {
        found.put(id, properties(id));
      }
    }
    return found;
  }

  Map<String, Map<String, Object>> functions() {
    return ofType(FUNCTION);
  }

  /** What starts functions in one of these ways. */
  List<Event> events(String... types) {
    return functions().entrySet().stream()
        .flatMap(function -> events(function.getKey(), mapOf(function.getValue(), "Events")))
        .filter(event -> List.of(types).contains(event.type()))
        .toList();
  }

  private static Stream<Event> events(String function, Map<String, Object> events) {
    return events.entrySet().stream()
        .map(
            event ->
                new Event(
                    function,
                    event.getKey(),
                    String.valueOf(map(event.getValue()).get("Type")),
                    map(map(event.getValue()).get("Properties"))));
  }

  /** A function's setting, or what all functions have. */
  @Nullable Object setting(String function, String name) {
    var own = properties(function).get(name);
    return own != null ? own : at("Globals", "Function").get(name);
  }

  /** The reference to a resource or one of its attributes, as YAML's short form is read. */
  static Map<String, Object> ref(String id) {
    return Map.of("Ref", id);
  }

  @SuppressWarnings("unchecked") // YAML's keys are texts
  static Map<String, Object> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new AssertionError("no mapping: " + value);
  }

  /** The mapping under a key; an empty one if there is none. */
  static Map<String, Object> mapOf(Map<String, Object> owner, String key) {
    return map(Objects.requireNonNullElseGet(owner.get(key), LinkedHashMap<String, Object>::new));
  }

  static List<Object> list(@Nullable Object value) {
    return value instanceof List<?> several
        ? several.stream().map(Object.class::cast).toList()
        : Stream.<Object>ofNullable(value).toList();
  }
}
