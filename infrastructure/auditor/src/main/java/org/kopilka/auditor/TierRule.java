package org.kopilka.auditor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.Terms.Tier;

/** Which tier an account is in (rule 9). */
record TierRule(LocalDays days) {

  /** The highest tier reached on any day of grace or today, or the floor, if higher. */
  Tier at(Instant t, Collection<Receipt> receipts, Operation.@Nullable Floor floor) {
    long spentMost = 0;
    LocalDate today = days.dayOf(t);
    LocalDate day = today.minusDays(days.terms().tierGraceDays());
    for (; !day.isAfter(today); day = day.plusDays(1)) {
      spentMost = Math.max(spentMost, spentBy(day, receipts));
    }
    Tier reached = reached(spentMost);
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

  private static long spentBy(LocalDate day, Collection<Receipt> receipts) {
    long spent = 0;
    for (Receipt receipt : receipts) {
      spent += receipt.countsOn(day) ? receipt.kept().due() : 0;
    }
    return spent;
  }
}
