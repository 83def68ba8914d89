package org.kopilka.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule runs, as EventBridge Scheduler writes it: {@code rate(…)} or {@code cron(…)}. */
public sealed interface Recurrence permits Rate, Cron {
  /** The first instant after this one. */
  Instant next(Instant after);

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException saying what about it is not understood
   */
  static Recurrence of(String expression, ZoneId zone) {
    var cron = Pattern.compile("cron\\((.*)\\)").matcher(expression);
    if (cron.matches()) {
      return Cron.of(cron.group(1), zone);
    }
    var rate = Pattern.compile("rate\\(([1-9][0-9]*) (minute|hour|day)s?\\)").matcher(expression);
    if (rate.matches()) {
      return new Rate(period(rate));
    }
    throw new IllegalArgumentException("\"" + expression + "\" is neither a rate nor a cron");
  }

  private static Duration period(Matcher rate) {
    var count = Long.parseLong(rate.group(1));
    return switch (rate.group(2)) {
      case "minute" -> Duration.ofMinutes(count);
      case "hour" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
