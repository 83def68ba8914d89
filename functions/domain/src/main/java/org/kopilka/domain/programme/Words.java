package org.kopilka.domain.programme;

/** A text that members see, in both languages. */
public record Words(String ru, String en) {
  /** Characters of one text. */
  public static final int LENGTH_MAX = 64;

  public Words {
    require(ru);
    require(en);
  }

  private static void require(String text) {
    if (text.isBlank() || text.length() > LENGTH_MAX) {
      throw new IllegalArgumentException("a text has 1 to " + LENGTH_MAX + " characters: " + text);
    }
  }
}
