package org.kopilka.domain.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be said after a line of a story: names and values as a story writes them. */
final class Facts {
  private final Map<String, String> values = new LinkedHashMap<>();

  Facts put(String name, Object value) {
    values.put(name, value.toString());
    return this;
  }

  /**
   * What of {@code due 1813, earned 90} is not so; {@code line 1: due 1244} is short for {@code
   * line 1 due 1244}.
   */
  List<String> faults(String expected) {
    var colon = expected.indexOf(": ");
    var about = colon < 0 ? "" : expected.substring(0, colon) + " ";
    var faults = new ArrayList<String>();
    for (var item : expected.substring(colon < 0 ? 0 : colon + 2).split(", ", -1)) {
      var fault = fault(about + item.strip());
      if (!fault.isEmpty()) {
        faults.add(fault);
      }
    }
    return faults;
  }

  private String fault(String item) {
    var name =
        values.keySet().stream()
            .filter(known -> item.startsWith(known + " "))
            .max(Comparator.comparingInt(String::length));
    if (name.isEmpty()) {
      return "nothing to say of '" + item + "'; there is: " + values;
    }
    var told = item.substring(name.get().length()).strip();
    var actual = values.get(name.get());
    return told.equals(actual)
        ? ""
        : "%s: the story says %s, the rules say %s".formatted(name.get(), told, actual);
  }
}
