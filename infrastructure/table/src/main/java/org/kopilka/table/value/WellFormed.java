package org.kopilka.table.value;

import static org.kopilka.table.value.Refusal.invalidParameter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values as they are kept: checked, and numbers in one way of writing. */
public final class WellFormed {
  private static final int DEPTH_MAX = 32;

  private WellFormed() {}

  /** An item, itself where nothing about it changes. */
  public static Map<String, AttributeValue> item(Map<String, AttributeValue> item) {
    return map(item, 1);
  }

  /** One value. */
  public static AttributeValue value(AttributeValue value) {
    return value(value, 1);
  }

  private static AttributeValue value(AttributeValue value, int depth) {
    if (depth > DEPTH_MAX) {
      throw Refusal.invalid(
          "Nesting Levels have exceeded supported limits: Attributes in the item have nested"
              + " levels beyond supported limit");
    }
    return switch (value.type()) {
      case S, B, BOOL -> value;
      case NUL -> nothing(value);
      case N -> number(value);
      case SS -> set(value, value.ss(), "string");
      case BS -> set(value, value.bs(), "binary");
      case NS -> numbers(set(value, value.ns().stream().map(Numbers::of).toList(), "number"));
      case L -> list(value, depth + 1);
      case M -> {
        var map = map(value.m(), depth + 1);
        yield map.equals(value.m()) ? value : AttributeValue.fromM(map);
      }
      case UNKNOWN_TO_SDK_VERSION ->
          throw Refusal.invalid(
              "Supplied AttributeValue is empty, must contain exactly one of the supported"
                  + " datatypes");
    };
  }

  private static AttributeValue nothing(AttributeValue value) {
    if (!value.nul()) {
      throw invalidParameter("Null attribute value types must have the value of true");
    }
    return value;
  }

  private static AttributeValue number(AttributeValue value) {
    var canonical = Numbers.canonical(value.n());
    return canonical.equals(value.n()) ? value : AttributeValue.fromN(canonical);
  }

  private static AttributeValue set(AttributeValue value, List<?> members, String kind) {
    if (members.isEmpty()) {
      throw invalidParameter("An " + kind + " set  may not be empty");
    }
    if (new HashSet<>(members).size() < members.size()) {
      throw kind.equals("number")
          ? Refusal.invalid("Input collection contains duplicates")
          : invalidParameter("Input collection " + listed(value) + " contains duplicates.");
    }
    return value;
  }

  private static String listed(AttributeValue value) {
    return value.hasSs() ? value.ss().toString() : value.bs().toString();
  }

  private static AttributeValue numbers(AttributeValue value) {
    return AttributeValue.fromNs(value.ns().stream().map(Numbers::canonical).toList());
  }

  private static AttributeValue list(AttributeValue value, int depth) {
    var changed = new ArrayList<>(value.l());
    changed.replaceAll(each -> value(each, depth));
    return changed.equals(value.l()) ? value : AttributeValue.fromL(changed);
  }

  private static Map<String, AttributeValue> map(Map<String, AttributeValue> map, int depth) {
    Map<String, AttributeValue> changed = new HashMap<>();
    for (var entry : map.entrySet()) {
      var value = value(entry.getValue(), depth);
      if (!value.equals(entry.getValue())) {
        changed.put(entry.getKey(), value);
      }
    }
    if (changed.isEmpty()) {
      return map;
    }
    var whole = new HashMap<>(map);
    whole.putAll(changed);
    return Collections.unmodifiableMap(whole);
  }
}
