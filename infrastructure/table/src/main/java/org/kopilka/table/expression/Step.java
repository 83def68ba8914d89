package org.kopilka.table.expression;

/** A step of a path. */
sealed interface Step {
  /** Into a map, or to an attribute of the item; with {@code #} a placeholder. */
  record Name(String text) implements Step {
    String in(Bindings bindings) {
      return text.charAt(0) == '#' ? bindings.names().getOrDefault(text, text) : text;
    }
  }

  /** Into a list. */
  record At(int index) implements Step {}
}
