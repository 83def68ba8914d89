package org.kopilka.auditor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Accounts that became one (requirement 69; decision 15), and what each had brought, by which they
 * are parted again.
 */
public final class Union {
  private final AuditedAccount main;
  private final List<Brought> all = new ArrayList<>();

  /** Nothing is netted: points and debts stand side by side with the dates that they had. */
  public Union(AuditedAccount main, List<AuditedAccount> others, Instant recordedAt) {
    this.main = main;
    Instant now = main.passTo(recordedAt);
    for (AuditedAccount other : others) {
      other.passTo(now);
      all.add(Brought.of(other, now));
    }
    all.forEach(brought -> brought.moveTo(main.books));
  }

  /**
   * Parts some of them again. Holds still active and lots still waiting go back to whoever brought
   * them; of everything else the main account's own was spent first, and where less is left than
   * was brought, it is split by largest remainder.
   */
  public void part(List<AuditedAccount> some, Instant recordedAt) {
    Instant now = main.passTo(recordedAt);
    some.forEach(each -> each.passTo(now));
    var parts = some.stream().map(this::broughtBy).toList();
    parts.forEach(part -> part.takeHolds(main.books));
    parts.forEach(part -> part.takeWaiting(main.books, now));
    takeOpen(parts, now);
    takeDebt(parts);
    takeSpent(parts);
  }

  private Brought broughtBy(AuditedAccount account) {
    return all.stream().filter(each -> each.account() == account).findAny().orElseThrow();
  }

  private void takeOpen(List<Brought> parts, Instant now) {
    var days = new TreeSet<Instant>();
    parts.forEach(part -> days.addAll(part.claims().keySet()));
    for (Instant day : days.tailSet(now, false)) {
      long there = main.books.purse.left(lot -> lot.open(now) && lot.expiresAt.equals(day));
      long[] due = split(there, parts, part -> part.claims().getOrDefault(day, 0L));
      for (int i = 0; i < due.length; i++) {
        main.books.purse.handOver(due[i], day, now, parts.get(i).purse());
      }
    }
  }

  private void takeDebt(List<Brought> parts) {
    long[] due = split(main.books.purse.debt(), parts, Brought::debt);
    for (int i = 0; i < due.length; i++) {
      main.books.purse.handOver(due[i], parts.get(i).purse());
    }
  }

  /**
   * Of each day, what is left; receipts take their money along, and the rest is shifted. Whoever
   * brought a day below zero has it again.
   */
  private void takeSpent(List<Brought> parts) {
    var days = new TreeSet<LocalDate>();
    parts.forEach(part -> days.addAll(part.spent().keySet()));
    var due = new ArrayList<long[]>();
    for (LocalDate day : days) {
      long below = parts.stream().mapToLong(part -> Math.min(0, part.spent(day))).sum();
      long there = Math.max(0, Brought.spent(main.books).getOrDefault(day, 0L) - below);
      long[] ofDay = split(there, parts, part -> Math.max(0, part.spent(day)));
      for (int i = 0; i < ofDay.length; i++) {
        ofDay[i] += Math.min(0, parts.get(i).spent(day));
      }
      due.add(ofDay);
    }
    parts.forEach(part -> part.takeReceipts(main.books));
    int index = 0;
    for (LocalDate day : days) {
      long[] ofDay = due.get(index++);
      for (int i = 0; i < ofDay.length; i++) {
        parts.get(i).shift(day, ofDay[i], main.books);
      }
    }
  }

  private static long[] split(long there, List<Brought> parts, ToLongFunction<Brought> claim) {
    long[] claims = parts.stream().mapToLong(claim).toArray();
    return there >= Arrays.stream(claims).sum() ? claims : LargestRemainder.spread(there, claims);
  }
}
