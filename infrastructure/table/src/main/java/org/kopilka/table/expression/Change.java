package org.kopilka.table.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A change at one place of an item. */
sealed interface Change {
  /** Puts a value there. */
  record Put(AttributeValue value) implements Change {}

  /** Takes away what is there. */
  record Remove() implements Change {}

  /** Leaves everything as it is. */
  record Nothing() implements Change {}

  /** Does it to an item; the path has no placeholders. */
  default void at(Map<String, AttributeValue> item, Path path) {
    if (!(this instanceof Nothing)) {
      in(item, path.steps());
    }
  }

  private void in(Map<String, AttributeValue> map, List<Step> steps) {
    if (!(steps.getFirst() instanceof Step.Name(var name))) {
      throw invalidPath();
    }
    if (steps.size() > 1) {
      map.put(name, inside(map.get(name), steps.subList(1, steps.size())));
    } else if (this instanceof Put(var value)) {
      map.put(name, value);
    } else {
      map.remove(name);
    }
  }

  private AttributeValue inside(@Nullable AttributeValue value, List<Step> steps) {
    if (value != null && value.hasM() && steps.getFirst() instanceof Step.Name) {
      var map = new HashMap<>(value.m());
      in(map, steps);
      return AttributeValue.fromM(map);
    }
    if (value != null && value.hasL() && steps.getFirst() instanceof Step.At(var index)) {
      var list = new ArrayList<>(value.l());
      in(list, index, steps);
      return AttributeValue.fromL(list);
    }
    throw invalidPath();
  }

  private void in(List<AttributeValue> list, int index, List<Step> steps) {
    var isThere = index < list.size();
    if (steps.size() > 1) {
      if (!isThere) {
        throw invalidPath();
      }
      list.set(index, inside(list.get(index), steps.subList(1, steps.size())));
    } else if (this instanceof Put(var value)) {
      list.add(isThere ? index : list.size(), value);
      if (isThere) {
        list.remove(index + 1);
      }
    } else if (isThere) {
      list.remove(index);
    }
  }

  /** Refuses a way to where nothing is. */
  static RuntimeException invalidPath() {
    return Refusal.invalid(
        "The document path provided in the update expression is invalid for update");
  }
}
