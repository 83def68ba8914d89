package org.kopilka.wire.text;

import java.util.stream.IntStream;

/**
 * How many parts a text costs: operators charge each one. Source: 3GPP TS 23.038 (alphabets) and TS
 * 23.040 (concatenation).
 *
 * <p>A text whose every character is in the GSM alphabet has 160 septets in one part, 153 in each
 * of several; a single character outside it (any Cyrillic letter) puts the whole text into UCS-2:
 * 70 and 67 units of UTF-16. What takes two places – an escaped character, a surrogate pair – is
 * never cut in two, so a part may end one place early.
 */
public final class SmsParts {

  private static final String GSM =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Reached through an escape, so each of them takes two septets. */
  private static final String GSM_ESCAPED = "\f^{}\\[~]|€";

  private SmsParts() {}

  /** Parts of a text, at least 1. */
  public static int of(String text) {
    if (text.codePoints().allMatch(SmsParts::isGsm)) {
      return parts(text.codePoints().map(SmsParts::septets), 160, 153);
    }
    return parts(text.codePoints().map(Character::charCount), 70, 67);
  }

  private static boolean isGsm(int character) {
    return GSM.indexOf(character) >= 0 || GSM_ESCAPED.indexOf(character) >= 0;
  }

  private static int septets(int character) {
    return GSM_ESCAPED.indexOf(character) >= 0 ? 2 : 1;
  }

  private static int parts(IntStream sizes, int placesAlone, int placesOfSeveral) {
    var size = sizes.toArray();
    if (IntStream.of(size).sum() <= placesAlone) {
      return 1;
    }
    var parts = 1;
    var left = placesOfSeveral;
    for (var places : size) {
      if (places > left) {
        parts++;
        left = placesOfSeveral;
      }
      left -= places;
    }
    return parts;
  }
}
