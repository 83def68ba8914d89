package org.kopilka.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One thing measured.
 *
 * @param goal what it is held to; null where nothing is
 */
public record Figure(String name, BigDecimal value, String unit, @Nullable Goal goal) {
  private static final int NANOS_IN_MICROS_DIGITS = 3;

  /**
   * A bound, itself allowed.
   *
   * @param timed whether a busy machine can miss it: it is told then, and nothing fails
   */
  public record Goal(boolean atMost, BigDecimal bound, boolean timed) {
    boolean isMetBy(BigDecimal value) {
      return atMost ? value.compareTo(bound) <= 0 : value.compareTo(bound) >= 0;
    }

    @Override
    public String toString() {
      return (atMost ? "≤ " : "≥ ") + bound;
    }
  }

  /** A count. */
  public static Figure count(String name, long value, String unit) {
    return new Figure(name, BigDecimal.valueOf(value), unit, null);
  }

  /** A time, shown in microseconds. */
  public static Figure micros(String name, long nanos) {
    var micros = BigDecimal.valueOf(nanos, NANOS_IN_MICROS_DIGITS);
    return new Figure(name, micros.setScale(0, RoundingMode.HALF_UP), "µs", null);
  }

  /** One of two as a part of the other, to a hundredth. */
  public static Figure ratio(String name, long part, long whole) {
    var exact = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    return new Figure(name, exact.setScale(2, RoundingMode.HALF_UP), "×", null);
  }

  /** The same, held to be at most so much. */
  public Figure atMost(String bound) {
    return new Figure(name, value, unit, new Goal(true, new BigDecimal(bound), false));
  }

  /** The same, held to be at least so much. */
  public Figure atLeast(String bound) {
    return new Figure(name, value, unit, new Goal(false, new BigDecimal(bound), false));
  }

  /** The same, where the figure was made of times. */
  public Figure timed() {
    return goal == null
        ? this
        : new Figure(name, value, unit, new Goal(goal.atMost(), goal.bound(), true));
  }

  /** Whether it is as good as was aimed at. */
  public boolean isWell() {
    return goal == null || goal.isMetBy(value);
  }

  String verdict() {
    return goal == null ? "" : goal + (isWell() ? "  met" : "  MISSED");
  }
}
