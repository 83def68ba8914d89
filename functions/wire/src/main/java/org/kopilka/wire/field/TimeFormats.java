package org.kopilka.wire.field;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kopilka.wire.problem.FaultCode;

/**
 * Formats of instants, dates and lengths of time. The patterns stand before {@code java.time}'s own
 * parsers because those take more: no seconds, signs, five-digit years, lower case.
 */
public final class TimeFormats {
  private static final Pattern INSTANT_PATTERN =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "([Zz]|[+-][0-9]{2}:[0-9]{2})");
  private static final Pattern DATE_PATTERN = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern PERIOD_PATTERN =
      Pattern.compile("P(?=[0-9])([0-9]{1,3}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?");
  private static final Pattern DURATION_PATTERN =
      Pattern.compile(
          "P(?=[0-9T])([0-9]{1,5}D)?(T(?=[0-9])([0-9]{1,6}H)?([0-9]{1,8}M)?([0-9]{1,9}S)?)?");

  /** Foreign systems mark "never" by the years 1, 3999 or 9999: those are no instants of ours. */
  private static final Instant INSTANT_MIN = Instant.EPOCH;

  private static final Instant INSTANT_END = Instant.parse("2200-01-01T00:00:00Z");
  private static final LocalDate DATE_MIN = LocalDate.of(1900, 1, 1);
  private static final LocalDate DATE_END = LocalDate.of(2200, 1, 1);

  /** An instant of RFC 3339 whose offset is a must, cut to milliseconds. */
  public static final Format<Instant> INSTANT =
      of(INSTANT_MIN, INSTANT_PATTERN, FaultCode.NOT_AN_INSTANT, TimeFormats::instant);

  /** A calendar date. */
  public static final Format<LocalDate> DATE =
      of(DATE_MIN, DATE_PATTERN, FaultCode.NOT_A_DATE, TimeFormats::date);

  /** A calendar period, zero or longer; its days are those of a calendar. */
  public static final Format<Period> PERIOD =
      of(Period.ZERO, PERIOD_PATTERN, FaultCode.NOT_A_PERIOD, Period::parse);

  private TimeFormats() {}

  /** A length of time within these limits, both of which are inside; its days have 24 hours. */
  public static Format<Duration> duration(Duration min, Duration max) {
    return Format.ofText(min, text -> within(min, max, duration(text)));
  }

  private static Parsed<Duration> duration(String text) {
    return parsed(text, DURATION_PATTERN, FaultCode.NOT_A_DURATION, Duration::parse);
  }

  private static Parsed<Duration> within(Duration min, Duration max, Parsed<Duration> parsed) {
    return switch (parsed) {
      case Parsed.Fit<Duration>(var length) when length.compareTo(min) < 0 ->
          Parsed.outside(min, max);
      case Parsed.Fit<Duration>(var length) when length.compareTo(max) > 0 ->
          Parsed.outside(min, max);
      case Parsed.Fit<Duration> fit -> fit;
      case Parsed.Misfit<Duration> misfit -> misfit;
    };
  }

  private static <T> Format<T> of(
      T standIn, Pattern pattern, FaultCode otherwise, Function<String, T> parse) {
    return Format.ofText(standIn, text -> parsed(text, pattern, otherwise, parse));
  }

  private static <T> Parsed<T> parsed(
      String text, Pattern pattern, FaultCode otherwise, Function<String, T> parse) {
    if (!pattern.matcher(text).matches()) {
      return Parsed.misfit(otherwise);
    }
    try {
      return Parsed.fit(parse.apply(text));
    } catch (DateTimeException _) {
      // Shaped well, yet not in the calendar: 30 February, or outside of the years we take.
      return Parsed.misfit(otherwise);
    }
  }

  private static Instant instant(String text) {
    var instant = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
    if (instant.isBefore(INSTANT_MIN) || !instant.isBefore(INSTANT_END)) {
      throw new DateTimeException("Outside of the years that we take");
    }
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  private static LocalDate date(String text) {
    var date = LocalDate.parse(text);
    if (date.isBefore(DATE_MIN) || !date.isBefore(DATE_END)) {
      throw new DateTimeException("Outside of the years that we take");
    }
    return date;
  }
}
