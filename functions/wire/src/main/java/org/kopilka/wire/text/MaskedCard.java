package org.kopilka.wire.text;

/** A card's number as its owner would know it, and nobody else: the last four characters of it. */
public final class MaskedCard {
  private static final int SHOWN = 4;

  private MaskedCard() {}

  /** {@code *********0015}; of a number of four characters or fewer nothing is hidden. */
  public static String of(String number) {
    return "*".repeat(number.length() - ending(number).length()) + ending(number);
  }

  /** The last four characters. */
  public static String ending(String number) {
    return number.substring(Math.max(0, number.length() - SHOWN));
  }
}
