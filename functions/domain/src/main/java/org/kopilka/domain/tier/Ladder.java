package org.kopilka.domain.tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Tier;
import org.kopilka.domain.programme.TierRules;

/** Rule 9: the tier as a pure function of recorded money, a floor and time. */
public final class Ladder {
  private final Programme programme;
  private final SpendDays days;
  private final @Nullable TierFloor floor;

  /** A member's ladder under one version of the programme. */
  public Ladder(Programme programme, SpendDays days, @Nullable TierFloor floor) {
    this.programme = programme;
    this.days = days;
    this.floor = floor;
  }

  /** The tier at an instant. */
  public Tier tierAt(Instant instant) {
    var today = programme.day(instant);
    var reached = rules().reachedBy(mostBetween(today.minusDays(rules().graceDays()), today));
    if (floor == null || !instant.isBefore(floor.until())) {
      return reached;
    }
    var granted = rules().named(floor.tier());
    return granted.spendFrom() > reached.spendFrom() ? granted : reached;
  }

  /**
   * The first instant after {@code now} at which the tier is another one if nothing more is bought:
   * lower, or higher where a purchase was dated ahead of the day on which it was recorded.
   */
  public Optional<Instant> changesAfter(Instant now) {
    var current = tierAt(now);
    if (isSame(current, rules().lowest()) && rises().higher(programme.day(now)) == null) {
      return Optional.empty();
    }
    return turningPoints(now).stream()
        .filter(instant -> !isSame(tierAt(instant), current))
        .findFirst();
  }

  /** By code, which is unique in a ladder: a record's own way is linked at each cold start. */
  private static boolean isSame(Tier one, Tier other) {
    return one.code().equals(other.code());
  }

  /** A sum rises on its days, and sinks on the day after one of them has stopped counting. */
  private NavigableSet<Instant> turningPoints(Instant now) {
    var today = programme.day(now);
    var starts = new TreeSet<>(rises());
    days.byDay()
        .forEach((day, money) -> starts.add(sinks(day, money).plusDays(rules().graceDays())));
    var points = new TreeSet<Instant>();
    starts.tailSet(today, false).forEach(day -> points.add(programme.startOf(day)));
    if (floor != null) {
      points.add(floor.until());
    }
    return points.tailSet(now, false);
  }

  /** The largest window sum on any local day of [from, to]. */
  private long mostBetween(LocalDate from, LocalDate to) {
    var most = sumOn(from);
    for (var day : rises().subSet(from, false, to, true)) {
      most = Math.max(most, sumOn(day));
    }
    return most;
  }

  /** When a window's sum sinks again for what it rose by, or sinks for a day below zero. */
  private LocalDate sinks(LocalDate day, long money) {
    return money > 0 ? rules().countsUntil(day).plusDays(1) : day;
  }

  /** When a window's sum rises: on days of purchase, and where a day below zero counts no more. */
  private NavigableSet<LocalDate> rises() {
    if (days.byDay().values().stream().allMatch(money -> money > 0)) {
      return days.byDay().navigableKeySet();
    }
    var rises = new TreeSet<LocalDate>();
    for (var day : days.byDay().entrySet()) {
      if (day.getValue() > 0) {
        rises.add(day.getKey());
      } else if (rules().window() != null) {
        rises.add(rules().countsUntil(day.getKey()).plusDays(1));
      }
    }
    return rises;
  }

  /** Σ of the money that counts on a local day: of days d with d ≤ day ≤ d + window. */
  private long sumOn(LocalDate day) {
    long sum = 0;
    for (Map.Entry<LocalDate, Long> spent :
        days.byDay().headMap(day, true).descendingMap().entrySet()) {
      if (rules().window() != null && rules().countsUntil(spent.getKey()).isBefore(day)) {
        break;
      }
      sum += spent.getValue();
    }
    return sum;
  }

  private TierRules rules() {
    return programme.tiers();
  }
}
