package org.kopilka.domain.member;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers of electronic cards: EAN-13 with the prefix 2, which GS1 leaves to each company's own
 * use, so that any till can scan one and none collides with goods on the shelf.
 */
public final class CardNumber {
  /** How many different numbers there are: eleven digits between prefix and check digit. */
  public static final long SERIALS = 100_000_000_000L;

  private static final Pattern EAN_13 = Pattern.compile("[0-9]{13}");

  private static final int WEIGHT_OF_EVERY_SECOND = 3;

  private CardNumber() {}

  /**
   * The number of an electronic card.
   *
   * @param serial 0 up to, not including, {@link #SERIALS}
   */
  public static String electronic(long serial) {
    if (serial < 0 || serial >= SERIALS) {
      throw new IllegalArgumentException("no serial: " + serial);
    }
    var digits = "2" + String.format(Locale.ROOT, "%011d", serial);
    return digits + checkDigit(digits);
  }

  /** Whether a number is an EAN-13 whose check digit is right, whoever gave it out. */
  public static boolean isEan13(String number) {
    return EAN_13.matcher(number).matches()
        && number.charAt(number.length() - 1) - '0'
            == checkDigit(number.substring(0, number.length() - 1));
  }

  /** From the right, every second digit weighs three; all together with this one end in zero. */
  private static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? WEIGHT_OF_EVERY_SECOND * digit : digit;
    }
    return (10 - sum % 10) % 10;
  }
}
