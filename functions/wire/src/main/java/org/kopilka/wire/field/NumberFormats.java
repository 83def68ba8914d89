package org.kopilka.wire.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.kopilka.domain.money.Quantity;
import org.kopilka.wire.problem.FaultCode;

/** Formats of amounts and switches. No fraction is ever read as a number (contract, Money). */
public final class NumberFormats {
  private static final Pattern QUANTITY_PATTERN = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,3})?");
  private static final Pattern DIGITS_PATTERN = Pattern.compile("[0-9]{1,18}");
  private static final int THOUSANDTHS = 3;

  /** {@code true} or {@code false}. */
  public static final Format<Boolean> FLAG =
      new Format<>(
          false,
          node ->
              node.isBoolean()
                  ? Parsed.fit(node.booleanValue())
                  : Parsed.misfit(FaultCode.NOT_A_BOOLEAN));

  /** A quantity above zero as a decimal string, such as {@code "0.745"}. */
  public static final Format<Quantity> QUANTITY =
      Format.ofText(Quantity.of(1), NumberFormats::quantity);

  private NumberFormats() {}

  /** Minor units of a currency, or points, from zero. */
  public static Format<Long> amount(long max) {
    return integer(0, max);
  }

  /**
   * A JSON integer within these limits, both of which are inside. {@code 1.0} and {@code 1e3} are
   * none; {@code -0} is zero.
   */
  public static Format<Long> integer(long min, long max) {
    return new Format<>(min, node -> whole(node, min, max));
  }

  private static Parsed<Long> whole(JsonNode node, long min, long max) {
    if (!node.isIntegralNumber()) {
      return Parsed.misfit(FaultCode.NOT_AN_INTEGER);
    }
    return node.canConvertToLong() ? within(node.longValue(), min, max) : Parsed.outside(min, max);
  }

  /** A number from zero in digits, as it stands in a query. */
  public static Format<Long> digits(long min, long max) {
    return Format.ofText(
        min,
        text ->
            DIGITS_PATTERN.matcher(text).matches()
                ? within(Long.parseLong(text), min, max)
                : Parsed.outside(min, max));
  }

  private static Parsed<Long> within(long value, long min, long max) {
    return min <= value && value <= max ? Parsed.fit(value) : Parsed.outside(min, max);
  }

  private static Parsed<Quantity> quantity(String text) {
    if (!QUANTITY_PATTERN.matcher(text).matches()) {
      return Parsed.misfit(FaultCode.NOT_A_QUANTITY);
    }
    var point = text.indexOf('.');
    var decimals = point < 0 ? 0 : text.length() - point - 1;
    var digits = text.replace(".", "") + "0".repeat(THOUSANDTHS - decimals);
    var value = new Quantity(Long.parseLong(digits));
    return value.isNone() ? Parsed.misfit(FaultCode.NOT_A_QUANTITY) : Parsed.fit(value);
  }
}
