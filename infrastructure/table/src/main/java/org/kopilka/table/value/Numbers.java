package org.kopilka.table.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/** DynamoDB's numbers: 38 significant digits, from 1E-130 to 9.99…E+125. */
public final class Numbers {
  private static final int DIGITS_MAX = 38;
  private static final int EXPONENT_MAX = 125;
  private static final int EXPONENT_MIN = -130;

  /** Longer ones may be written as 1E30, and must then be read to be told apart. */
  private static final int PLAIN_LENGTH_MAX = 18;

  private Numbers() {}

  /** A number as it is kept: without leading or trailing zeros and without an exponent. */
  public static String canonical(String text) {
    return isPlain(text) ? text : of(text).toPlainString();
  }

  private static boolean isPlain(String text) {
    var length = text.length();
    if (length == 0 || length > PLAIN_LENGTH_MAX) {
      return false;
    }
    var first = text.charAt(0);
    if (first == '0') {
      return length == 1;
    }
    for (int i = first == '-' && length > 1 && text.charAt(1) != '0' ? 1 : 0; i < length; i++) {
      var c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * A number.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if it is none, or one
   *     that DynamoDB cannot keep
   */
  public static BigDecimal of(String text) {
    try {
      return checked(new BigDecimal(text).stripTrailingZeros());
    } catch (NumberFormatException e) {
      throw text.isEmpty()
          ? Refusal.invalid("The parameter cannot be converted to a numeric value")
          : Refusal.invalid("The parameter cannot be converted to a numeric value: " + text);
    }
  }

  /** The same number, if DynamoDB can keep it. */
  public static BigDecimal checked(BigDecimal number) {
    if (number.unscaledValue().equals(BigInteger.ZERO)) {
      return BigDecimal.ZERO;
    }
    var exponent = number.precision() - number.scale() - 1;
    if (exponent > EXPONENT_MAX) {
      throw Refusal.invalid(
          "Number overflow. Attempting to store a number with magnitude larger than supported"
              + " range");
    }
    if (exponent < EXPONENT_MIN) {
      throw Refusal.invalid(
          "Number underflow. Attempting to store a number with magnitude smaller than supported"
              + " range");
    }
    if (number.precision() > DIGITS_MAX) {
      throw Refusal.invalid("Attempting to store more than 38 significant digits in a Number");
    }
    return number;
  }
}
