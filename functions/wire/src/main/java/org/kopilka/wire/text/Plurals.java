package org.kopilka.wire.text;

/**
 * Words that follow a whole number, in the form the number asks for. Source: the plural rules of
 * Unicode CLDR for {@code ru} and {@code en}. Any {@code long} is answered; a minus changes
 * nothing.
 */
public final class Plurals {

  /** The categories of CLDR that whole numbers meet in Russian; English knows the outer two. */
  enum Form {
    ONE,
    FEW,
    MANY
  }

  private Plurals() {}

  /** «1 балл», «2 балла», «5 баллов»; "1 point", "2 points". */
  public static String points(long count, Language language) {
    return switch (language) {
      case RU -> of(count, language, "балл", "балла", "баллов");
      case EN -> of(count, language, "point", "points", "points");
    };
  }

  private static String of(long count, Language language, String one, String few, String many) {
    return count
        + " "
        + switch (form(count, language)) {
          case ONE -> one;
          case FEW -> few;
          case MANY -> many;
        };
  }

  static Form form(long count, Language language) {
    return switch (language) {
      case RU -> russian(count);
      case EN -> count == 1 || count == -1 ? Form.ONE : Form.MANY;
    };
  }

  private static Form russian(long count) {
    // The remainder first: the smallest long has no absolute value of its own.
    var lastTwo = Math.abs(count % 100);
    var last = lastTwo % 10;
    if (lastTwo >= 11 && lastTwo <= 14) {
      return Form.MANY;
    }
    if (last == 1) {
      return Form.ONE;
    }
    return last >= 2 && last <= 4 ? Form.FEW : Form.MANY;
  }
}
