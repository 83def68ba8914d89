package org.kopilka.wire.field;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kopilka.wire.field.Parsed.Misfit;
import org.kopilka.wire.problem.FaultCode;

/** Formats of names, ids and choices. */
public final class TextFormats {
  /** Ids that callers give (contract, Tills and shops): ASCII, safe in keys, paths and logs. */
  public static final Pattern ID_PATTERN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  /** An id given by a caller. */
  public static final Format<String> ID =
      Format.ofText(
          "-",
          text ->
              ID_PATTERN.matcher(text).matches()
                  ? Parsed.fit(text)
                  : Parsed.misfit(FaultCode.NOT_AN_ID));

  private TextFormats() {}

  /**
   * Words for people: something visible, at most {@code max} code points, no control characters.
   */
  public static Format<String> text(int max) {
    return Format.ofText("-", text -> words(text, max));
  }

  private static Parsed<String> words(String text, int max) {
    if (text.codePoints().allMatch(TextFormats::isInvisible)) {
      return Parsed.misfit(FaultCode.BLANK);
    }
    if (text.codePoints().anyMatch(TextFormats::isBad)) {
      return Parsed.misfit(FaultCode.BAD_CHARACTER);
    }
    return text.codePointCount(0, text.length()) <= max
        ? Parsed.fit(text)
        : new Misfit<>(FaultCode.TOO_LONG, Map.of("max", Integer.toString(max)));
  }

  private static boolean isInvisible(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT;
  }

  /** A pair of surrogates is one code point here, so only a lone half has this type. */
  private static boolean isBad(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
  }

  /**
   * A text of this pattern.
   *
   * @param pattern has to bound the length and to match in linear time
   * @param example shown to callers, and must match
   */
  public static Format<String> matching(Pattern pattern, String example) {
    if (!pattern.matcher(example).matches()) {
      throw new IllegalArgumentException(example + " is no example of " + pattern);
    }
    return Format.ofText(
        example,
        text ->
            pattern.matcher(text).matches()
                ? Parsed.fit(text)
                : new Misfit<>(FaultCode.PATTERN_MISMATCH, Map.of("example", example)));
  }

  /** Any constant of this enum by its name; others are refused (contract, Conventions). */
  public static <E extends Enum<E>> Format<E> oneOf(Class<E> choices) {
    return oneOf(EnumSet.allOf(choices));
  }

  /** One of these constants by its name. */
  public static <E extends Enum<E>> Format<E> oneOf(Set<E> allowed) {
    var names = allowed.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    return Format.ofText(
        allowed.iterator().next(),
        text ->
            allowed.stream()
                .filter(choice -> choice.name().equals(text))
                .findAny()
                .map(Parsed::fit)
                .orElseGet(() -> new Misfit<>(FaultCode.UNKNOWN_VALUE, Map.of("allowed", names))));
  }
}
