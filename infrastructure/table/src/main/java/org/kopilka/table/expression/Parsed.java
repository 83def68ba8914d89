package org.kopilka.table.expression;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An expression that was read. */
public final class Parsed<T> {
  private final Kind kind;
  private final T tree;
  private final Set<String> names;
  private final Set<String> values;
  private final List<Path> paths;
  private final List<Check> checks;

  Parsed(
      Kind kind,
      T tree,
      Set<String> names,
      Set<String> values,
      List<Path> paths,
      List<Check> checks) {
    this.kind = kind;
    this.tree = tree;
    this.names = Set.copyOf(names);
    this.values = Set.copyOf(values);
    this.paths = List.copyOf(paths);
    this.checks = List.copyOf(checks);
  }

  /** What it says. */
  public T tree() {
    return tree;
  }

  /** The placeholders of names that it speaks of. */
  public Set<String> names() {
    return names;
  }

  /** The placeholders of values that it speaks of. */
  public Set<String> values() {
    return values;
  }

  /** The attributes that it speaks of. */
  public Set<String> attributes(Bindings bindings) {
    return paths.stream()
        .map(path -> path.attribute(bindings))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Refuses placeholders that stand for nothing.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException a ValidationException
   */
  public void check(Bindings bindings) {
    for (var name : names) {
      if (!bindings.names().containsKey(name)) {
        throw kind.fault(
            "An expression attribute name used in the document path is not defined; attribute"
                + " name: "
                + name);
      }
    }
    for (var value : values) {
      if (!bindings.values().containsKey(value)) {
        throw kind.fault(
            "An expression attribute value used in expression is not defined; attribute value: "
                + value);
      }
    }
    for (var check : checks) {
      check.of(kind, bindings);
    }
  }
}
