package org.kopilka.domain.member;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number by which a member is found (E.164: a plus, the country, at most fifteen digits).
 *
 * @param e164 without anything between the digits
 */
public record PhoneNumber(String e164) {
  /** Characters of a number as people write it, more than any has. */
  public static final int SPELLING_MAX = 40;

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");

  /** What people put between the digits: spaces of any width, dashes of any length, brackets. */
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\p{Zs}\\t\\p{Pd}()]");

  public PhoneNumber {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("a phone number is a plus and 8 to 15 digits");
    }
  }

  /** A number in whatever spelling; empty when it is none, or lacks its country. */
  public static Optional<PhoneNumber> read(String spelled) {
    if (spelled.length() > SPELLING_MAX) {
      return Optional.empty();
    }
    var digits = BETWEEN_DIGITS.matcher(spelled).replaceAll("");
    return E164.matcher(digits).matches() ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
  }
}
