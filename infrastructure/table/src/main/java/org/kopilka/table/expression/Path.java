package org.kopilka.table.expression;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A way to a value: an attribute, or what is nested in it. */
record Path(List<Step> steps) implements Operand {
  Path {
    steps = List.copyOf(steps);
  }

  @Override
  public @Nullable AttributeValue value(Scope scope) {
    var value = attribute(scope.item(), steps.getFirst(), scope.bindings());
    for (int i = 1; i < steps.size() && value != null; i++) {
      value = inside(value, steps.get(i), scope.bindings());
    }
    return value;
  }

  private static @Nullable AttributeValue inside(
      AttributeValue value, Step step, Bindings bindings) {
    return switch (step) {
      case Step.Name name -> value.hasM() ? attribute(value.m(), name, bindings) : null;
      case Step.At at ->
          value.hasL() && at.index() < value.l().size() ? value.l().get(at.index()) : null;
    };
  }

  private static @Nullable AttributeValue attribute(
      Map<String, AttributeValue> map, Step step, Bindings bindings) {
    return step instanceof Step.Name name ? map.get(name.in(bindings)) : null;
  }

  /** Whether there is something that the last step may be taken in. */
  boolean hasParent(Scope scope) {
    if (steps.size() == 1) {
      return true;
    }
    var parent = new Path(steps.subList(0, steps.size() - 1)).value(scope);
    return parent != null
        && switch (steps.getLast()) {
          case Step.Name name -> parent.hasM();
          case Step.At at -> parent.hasL();
        };
  }

  /** The attribute it begins at. */
  String attribute(Bindings bindings) {
    return steps.getFirst() instanceof Step.Name name ? name.in(bindings) : "";
  }

  /** The same without placeholders. */
  Path resolved(Bindings bindings) {
    return new Path(
        steps.stream()
            .map(step -> step instanceof Step.Name n ? new Step.Name(n.in(bindings)) : step)
            .toList());
  }

  /** Whether one leads past the other's end, or to the same place. */
  boolean overlaps(Path other) {
    var length = Math.min(steps.size(), other.steps.size());
    return steps.subList(0, length).equals(other.steps.subList(0, length));
  }

  /** Whether they take one thing for a map and for a list. */
  boolean contradicts(Path other) {
    for (int i = 0; i < Math.min(steps.size(), other.steps.size()); i++) {
      if (steps.get(i).getClass() != other.steps.get(i).getClass()) {
        return true;
      }
      if (!steps.get(i).equals(other.steps.get(i))) {
        return false;
      }
    }
    return false;
  }

  /** As messages tell it. */
  @Override
  public String toString() {
    return steps.stream()
        .map(
            step ->
                switch (step) {
                  case Step.Name name -> name.text();
                  case Step.At at -> "[" + at.index() + "]";
                })
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
