package org.kopilka.auditor;

import java.time.Instant;
import java.time.LocalDate;
import org.kopilka.auditor.Terms.Tier;

/** Which tier an account is in (rule 9). */
record TierRule(LocalDays days) {

  /** The highest tier reached on any day of grace or today, or the floor, if higher. */
  Tier at(Instant t, Books books) {
    long spentMost = 0;
    LocalDate today = days.dayOf(t);
    LocalDate day = today.minusDays(days.terms().tierGraceDays());
    for (; !day.isAfter(today); day = day.plusDays(1)) {
      spentMost = Math.max(spentMost, spentBy(day, books));
    }
    Tier reached = reached(spentMost);
    Operation.Floor floor = books.floor;
    if (floor == null || !t.isBefore(floor.until())) {
      return reached;
    }
    Tier granted = days.terms().tier(floor.tier());
    return granted.spendFrom() > reached.spendFrom() ? granted : reached;
  }

  private Tier reached(long spent) {
    return days.terms().tiers().stream()
        .filter(tier -> tier.spendFrom() <= spent)
        .reduce(days.terms().tiers().getFirst(), (lower, higher) -> higher);
  }

  private long spentBy(LocalDate day, Books books) {
    long spent = 0;
    for (Receipt receipt : books.receipts.values()) {
      spent += receipt.countsOn(day) ? receipt.kept().due() : 0;
    }
    for (var shifted : books.shifted.entrySet()) {
      LocalDate from = shifted.getKey();
      var counts = !day.isBefore(from) && !day.isAfter(days.windowOf(from));
      spent += counts ? shifted.getValue() : 0;
    }
    return spent;
  }
}
