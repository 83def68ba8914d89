package org.kopilka.table.expression;

import java.util.Locale;
import java.util.Set;

/**
 * A word or sign of an expression.
 *
 * @param text as it is written; empty at the end
 */
record Token(Kind kind, String text) {
  enum Kind {
    WORD,
    NAME,
    VALUE,
    NUMBER,
    SIGN,
    END
  }

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "BETWEEN", "IN");

  static final Token END = new Token(Kind.END, "");

  /** Whether it is a word that binds conditions and nothing else. */
  boolean isOperator() {
    return OPERATORS.contains(text.toUpperCase(Locale.ROOT));
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }
}
