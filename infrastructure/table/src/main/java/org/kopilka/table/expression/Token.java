package org.kopilka.table.expression;

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

  static final Token END = new Token(Kind.END, "");

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }
}
