package org.kopilka.local.gateway;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kopilka.local.template.Stack;

/** Finds the route of a request. A path without names in braces goes before one with them. */
final class Router {
  sealed interface Match permits Found, WrongMethod, Unknown {}

  record Found(Stack.Route route, Map<String, String> pathParameters) implements Match {}

  /** The path is there, under other methods. */
  record WrongMethod(Set<String> allowed) implements Match {}

  record Unknown() implements Match {}

  private record Pattern(Stack.Route route, List<String> segments) {
    /** The values of the names in braces; null if the path is another. */
    @Nullable Map<String, String> match(List<String> path) {
      if (path.size() != segments.size()) {
        return null;
      }
      var parameters = new HashMap<String, String>();
      for (int i = 0; i < path.size(); i++) {
        var segment = segments.get(i);
        if (isName(segment)) {
          parameters.put(segment.substring(1, segment.length() - 1), Request.decode(path.get(i)));
        } else if (!segment.equals(path.get(i))) {
          return null;
        }
      }
      return parameters;
    }

    long names() {
      return segments.stream().filter(Pattern::isName).count();
    }

    private static boolean isName(String segment) {
      return segment.startsWith("{");
    }
  }

  private final List<Pattern> patterns;

  Router(List<Stack.Route> routes) {
    patterns =
        routes.stream()
            .map(route -> new Pattern(route, segments(route.path())))
            .sorted(Comparator.comparingLong(Pattern::names))
            .toList();
  }

  Match match(String method, String path) {
    var segments = segments(path);
    var allowed = new TreeSet<String>();
    for (var pattern : patterns) {
      var parameters = pattern.match(segments);
      if (parameters != null) {
        if (pattern.route().method().equalsIgnoreCase(method)) {
          return new Found(pattern.route(), parameters);
        }
        allowed.add(pattern.route().method());
      }
    }
    return allowed.isEmpty() ? new Unknown() : new WrongMethod(allowed);
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
