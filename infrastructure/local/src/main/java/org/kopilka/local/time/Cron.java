package org.kopilka.local.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code cron(minutes hours day-of-month month day-of-week year)} of EventBridge Scheduler, Sunday
 * = 1. Local times that a zone skips are skipped; those that it has twice run once.
 */
record Cron(ZoneId zone, BitSet minutes, BitSet hours, BitSet days, BitSet months, BitSet weekdays)
    implements Recurrence {
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> WEEKDAYS =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  /** Longer than any gap between two 29 February that fall on one given day of the week. */
  private static final int DAYS_SEARCHED_MAX = 366 * 41;

  static Cron of(String fields, ZoneId zone) {
    var field = fields.strip().split("\\s+", -1);
    if (field.length != 6 || !field[5].equals("*")) {
      throw new IllegalArgumentException("\"" + fields + "\" needs six fields, the last one *");
    }
    return new Cron(
        zone,
        CronField.of(field[0], 0, 59, List.of()),
        CronField.of(field[1], 0, 23, List.of()),
        CronField.of(field[2], 1, 31, List.of()),
        CronField.of(field[3], 1, 12, MONTHS),
        CronField.of(field[4], 1, 7, WEEKDAYS));
  }

  @Override
  public Instant next(Instant after) {
    var from = after.atZone(zone).toLocalDate();
    for (int i = 0; i < DAYS_SEARCHED_MAX; i++) {
      var day = from.plusDays(i);
      var found = takes(day) ? firstOn(day, after) : null;
      if (found != null) {
        return found;
      }
    }
    throw new IllegalArgumentException("A cron expression that never comes: " + this);
  }

  private boolean takes(LocalDate day) {
    return months.get(day.getMonthValue())
        && days.get(day.getDayOfMonth())
        && weekdays.get(day.getDayOfWeek().getValue() % 7 + 1);
  }

  private @Nullable Instant firstOn(LocalDate day, Instant after) {
    for (int hour = hours.nextSetBit(0); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
      for (int minute = minutes.nextSetBit(0);
          minute >= 0;
          minute = minutes.nextSetBit(minute + 1)) {
        var at = instant(day, LocalTime.of(hour, minute));
        if (at != null && at.isAfter(after)) {
          return at;
        }
      }
    }
    return null;
  }

  /** Null for a local time that the zone skips. */
  private @Nullable Instant instant(LocalDate day, LocalTime time) {
    var zoned = ZonedDateTime.of(day, time, zone);
    return zoned.toLocalTime().equals(time) ? zoned.toInstant() : null;
  }
}
