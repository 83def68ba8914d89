package org.kopilka.domain.tier;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Money kept, per local day of purchase, as far back as it can still matter.
 *
 * @param byDay minor units; never zero, and below it where more came back than is left of a day
 *     after cards were parted: goods that another of them had bought
 */
public record SpendDays(NavigableMap<LocalDate, Long> byDay) {
  public static final SpendDays NONE = new SpendDays(new TreeMap<>());

  public SpendDays {
    byDay = Collections.unmodifiableNavigableMap(byDay);
  }

  /** The same with money added to a day, or with a negative amount taken off it. */
  public SpendDays plus(LocalDate day, long money) {
    var sums = new TreeMap<>(byDay);
    sums.merge(day, money, Math::addExact);
    sums.computeIfPresent(day, (_, sum) -> sum == 0 ? null : sum);
    return new SpendDays(sums);
  }

  /** The same with the money of other days added. */
  public SpendDays plus(SpendDays others) {
    var sums = this;
    for (var day : others.byDay.entrySet()) {
      sums = sums.plus(day.getKey(), day.getValue());
    }
    return sums;
  }

  /** The same with the money of other days taken off. */
  public SpendDays minus(SpendDays others) {
    var sums = this;
    for (var day : others.byDay.entrySet()) {
      sums = sums.plus(day.getKey(), -day.getValue());
    }
    return sums;
  }

  /** The same without the days before {@code first}. */
  public SpendDays from(LocalDate first) {
    if (byDay.isEmpty() || !byDay.firstKey().isBefore(first)) {
      return this;
    }
    return new SpendDays(new TreeMap<>(byDay.tailMap(first, true)));
  }
}
