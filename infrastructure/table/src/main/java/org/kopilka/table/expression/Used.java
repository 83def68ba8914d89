package org.kopilka.table.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The placeholders that an expression speaks of, and what must be true of them. */
final class Used {
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> values = new LinkedHashSet<>();
  private final List<Path> paths = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();

  void name(String placeholder) {
    names.add(placeholder);
  }

  void value(String placeholder) {
    values.add(placeholder);
  }

  void path(Path path) {
    paths.add(path);
  }

  void check(Check check) {
    checks.add(check);
  }

  <T> Parsed<T> in(Kind kind, T tree) {
    return new Parsed<>(kind, tree, names, values, paths, checks);
  }
}
