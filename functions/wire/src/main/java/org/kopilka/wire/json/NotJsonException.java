package org.kopilka.wire.json;

/** A text that is not one JSON object. Carries no piece of the text: it may hold personal data. */
public final class NotJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the text. */
  public enum Reason {
    /** Bytes that are not UTF-8. */
    NOT_UTF_8,
    /** Not JSON at the position given, or an end that came too early. */
    SYNTAX,
    /** One object names a field twice, so that readers may differ about its value. */
    NAME_TWICE,
    /** Something follows the first value. */
    MORE_THAN_ONE_VALUE,
    /** An array, a text, a number or nothing at all. */
    NOT_AN_OBJECT,
    /** Nested too deep, or a number or name too long. */
    LIMIT_PASSED
  }

  private final Reason reason;
  private final int line;
  private final int column;

  /** Line and column count from 1; the column counts UTF-16 units. */
  public NotJsonException(Reason reason, int line, int column) {
    super(reason + " at line " + line + ", column " + column);
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  public Reason reason() {
    return reason;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}
