package org.kopilka.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kopilka.testing.Repository;
import software.amazon.event.ruler.Machine;

/** What stands in template.yaml about events, matched by Amazon's own engine. */
final class TemplateRules {
  private TemplateRules() {}

  /** Logical ids of all functions. */
  static List<String> functions() {
    return resources().properties().stream()
        .filter(each -> each.getValue().path("Type").asText().equals("AWS::Serverless::Function"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** An input that a schedule sends to a function. */
  record ScheduledInput(String function, JsonNode event) {}

  static List<String> rulesFor(JsonNode event) {
    return matching(patterns(), event);
  }

  static List<String> allRules() {
    return List.copyOf(patterns().keySet());
  }

  /** Whether the stream's filter lets a record through to the outbox. */
  static boolean reachesTheOutbox(JsonNode streamed) {
    var filters = new TreeMap<String, String>();
    var source = resources().at("/OutboxFunction/Properties/Events/Committed/Properties");
    for (var filter : source.at("/FilterCriteria/Filters")) {
      filters.put("filter " + filters.size(), filter.path("Pattern").asText());
    }
    return !matching(filters, streamed).isEmpty();
  }

  static List<ScheduledInput> schedules() {
    var inputs = new ArrayList<ScheduledInput>();
    for (var function : resources().properties()) {
      for (var source : function.getValue().at("/Properties/Events")) {
        if (source.path("Type").asText().equals("ScheduleV2")) {
          var input = Examples.parse(source.at("/Properties/Input").asText());
          inputs.add(new ScheduledInput(function.getKey(), input));
        }
      }
    }
    return inputs;
  }

  /** Method and path of every route. */
  static List<String> routes() {
    var routes = new ArrayList<String>();
    for (var function : resources()) {
      for (var source : function.at("/Properties/Events")) {
        if (source.path("Type").asText().equals("HttpApi")) {
          var route = source.path("Properties");
          routes.add(route.path("Method").asText() + " " + route.path("Path").asText());
        }
      }
    }
    return routes;
  }

  /** The function behind a route, given as method and path. */
  static String functionOf(String route) {
    for (var function : resources().properties()) {
      for (var source : function.getValue().at("/Properties/Events")) {
        var to = source.path("Properties");
        if (route.equals(to.path("Method").asText() + " " + to.path("Path").asText())) {
          return function.getKey();
        }
      }
    }
    throw new AssertionError("No function has the route " + route);
  }

  private static SortedMap<String, String> patterns() {
    var patterns = new TreeMap<String, String>();
    for (var resource : resources().properties()) {
      var name = resource.getKey();
      var properties = resource.getValue().path("Properties");
      if (resource.getValue().path("Type").asText().equals("AWS::Events::Rule")) {
        patterns.put(name, properties.path("EventPattern").toString());
      }
      for (var source : properties.path("Events").properties()) {
        if (source.getValue().path("Type").asText().equals("EventBridgeRule")) {
          var pattern = source.getValue().at("/Properties/Pattern").toString();
          patterns.put(name + "." + source.getKey(), pattern);
        }
      }
    }
    return patterns;
  }

  private static List<String> matching(Map<String, String> patterns, JsonNode event) {
    var machine = Machine.builder().build();
    try {
      for (var pattern : patterns.entrySet()) {
        machine.addRule(pattern.getKey(), pattern.getValue());
      }
      return machine.rulesForJSONEvent(event.toString()).stream().sorted().toList();
    } catch (Exception e) { // the engine declares no narrower type
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode resources() {
    try {
      return new YAMLMapper().readTree(Repository.text("template.yaml")).path("Resources");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
