package org.kopilka.domain.fraud;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The receipts of a store by cashier and day, while a card is looked at. Days are those of UTC.
 *
 * @param byCashier days on which a cashier rang up anything, with how much
 */
public record Crowd(Map<String, Map<LocalDate, Count>> byCashier) {
  public Crowd {
    byCashier = Map.copyOf(byCashier);
  }

  /** Counts a store's receipts of some days when somebody has to know. */
  @FunctionalInterface
  public interface Counting {
    /** Of the last {@link Track#WINDOW} before and including this instant's day. */
    Crowd of(String store, Instant until);
  }

  /**
   * Receipts.
   *
   * @param all of them
   * @param carded those with a card
   * @param again those within half a day after another of the same card and cashier
   */
  public record Count(long all, long carded, long again) {
    public static final Count NONE = new Count(0, 0, 0);

    /** Both together. */
    public Count plus(Count other) {
      return new Count(all + other.all, carded + other.carded, again + other.again);
    }

    /** The rest, and nothing where not all has been counted yet. */
    Count without(long receipts, long repeated) {
      return new Count(
          Math.max(0, all - receipts),
          Math.max(0, carded - receipts),
          Math.max(0, again - repeated));
    }

    long anonymous() {
      return all - carded;
    }
  }

  /** When something happened, by the days of a crowd. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  Count at(String cashier) {
    return sum(byCashier.getOrDefault(cashier, Map.of()).values().stream());
  }

  Count store() {
    return sum(byCashier.values().stream().flatMap(days -> days.values().stream()));
  }

  private static Count sum(Stream<Count> counts) {
    return counts.reduce(Count.NONE, Count::plus);
  }

  Set<LocalDate> daysOf(String cashier) {
    return byCashier.getOrDefault(cashier, Map.of()).keySet();
  }

  /** On how many days anybody rang up anything. */
  long daysOpen() {
    return byCashier.values().stream().flatMap(days -> days.keySet().stream()).distinct().count();
  }
}
