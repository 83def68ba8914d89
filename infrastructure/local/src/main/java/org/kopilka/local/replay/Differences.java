package org.kopilka.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Where platform and auditor differ. Safe for use by several threads. */
final class Differences {
  private static final int SHOWN_MAX = 20;

  private final List<String> first = new ArrayList<>();
  private int count;

  synchronized void add(String difference) {
    count++;
    if (first.size() < SHOWN_MAX) {
      first.add(difference);
    }
  }

  synchronized int count() {
    return count;
  }

  /** The first of them, one sentence each. */
  synchronized List<String> first() {
    return List.copyOf(first);
  }

  /** Compares what the auditor knows; an answer may say more. */
  void compare(String where, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      expected
          .properties()
          .forEach(
              each ->
                  compare(
                      where + " " + each.getKey(), each.getValue(), actual.path(each.getKey())));
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(where + " " + (i + 1), expected.get(i), actual.get(i));
      }
    } else if (!same(expected, actual)) {
      add("%s: the auditor says %s, the platform %s".formatted(where, expected, shown(actual)));
    }
  }

  /** Numbers of any width; a field that is left out is null. */
  private static boolean same(JsonNode expected, JsonNode actual) {
    if (expected.isNull()) {
      return actual.isNull() || actual.isMissingNode();
    }
    return (expected.isIntegralNumber() && actual.isIntegralNumber())
        ? expected.bigIntegerValue().equals(actual.bigIntegerValue())
        : expected.equals(actual);
  }

  private static String shown(JsonNode actual) {
    return actual.isMissingNode() ? "nothing" : actual.toString();
  }
}
