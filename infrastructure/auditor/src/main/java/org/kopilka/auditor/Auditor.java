package org.kopilka.auditor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One account, kept as the plain list of its operations. Answers are made by replaying the list. As
 * long as questions go on in time, the last replay goes on too; a question about what was before
 * replays from nothing.
 *
 * <p>{@code recordedAt} is the time of processing; where it goes backwards, the latest so far
 * counts instead. Refused operations are not recorded. A receipt recorded twice or never is a
 * mistake of the caller, thrown as {@link IllegalArgumentException}: idempotency is not modelled.
 */
public final class Auditor {

  private record Entry(Operation operation, Instant recordedAt) {}

  private final Terms terms;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Replay open;

  /** A replay that can go on: so many entries are in its books, and time is so far. */
  private static final class Replay {
    final Books books;
    int entered;
    Instant reached = Instant.MIN;

    Replay(Terms terms) {
      books = new Books(terms);
    }
  }

  /** An account with nothing on it, under terms that never change. */
  public Auditor(Terms terms) {
    this.terms = terms;
  }

  /** Records a basket sold at {@code at}, or answers POINTS_OVER_LIMIT, HOLD_NOT_ACTIVE. */
  public Answer purchase(
      String receiptId, Instant at, Instant recordedAt, List<AuditLine> lines, Redeem redeem) {
    return record(new Operation.Purchase(receiptId, at, List.copyOf(lines), redeem), recordedAt);
  }

  /** Records a return, of the whole receipt without lines, or answers RETURN_EXCEEDS_PURCHASE. */
  public Answer returned(String receiptId, Instant recordedAt, List<ReturnedLine> lines) {
    return record(new Operation.Return(receiptId, List.copyOf(lines)), recordedAt);
  }

  /** Sets points aside until an instant, or answers POINTS_OVER_LIMIT. */
  public Answer hold(String holdId, long points, Instant until, Instant recordedAt) {
    return record(new Operation.Hold(holdId, points, until), recordedAt);
  }

  /** Frees a hold, or answers HOLD_NOT_ACTIVE. */
  public Answer release(String holdId, Instant recordedAt) {
    return record(new Operation.Release(holdId), recordedAt);
  }

  /** Spends a hold without a purchase, or answers HOLD_NOT_ACTIVE. */
  public Answer capture(String holdId, Instant recordedAt) {
    return record(new Operation.Capture(holdId), recordedAt);
  }

  /** Gives points, or takes them where negative, or answers POINTS_OVER_LIMIT. */
  public Answer adjust(long points, Instant recordedAt) {
    return record(new Operation.Adjust(points), recordedAt);
  }

  /** Grants at least this tier to every instant before {@code until}; replaces an earlier grant. */
  public Answer floor(String tier, Instant until, Instant recordedAt) {
    return record(new Operation.Floor(terms.tier(tier).code(), until), recordedAt);
  }

  /** Rule 6: of what was recorded by t, with holds lapsed that lapse by t. */
  public Balance balance(Instant t) {
    return replay(t).balance(t);
  }

  /** Code of the tier as of t, by all that is recorded so far, also later than t (rule 9). */
  public String tier(Instant t) {
    return replay(Instant.MAX).tier(t).code();
  }

  /** Code of the tier as of t, by what was recorded by t: what was answered then. */
  public String tierKnownAt(Instant t) {
    return replay(t).tier(t).code();
  }

  /** Points left at t, pending ones included, by expiry; {@link Instant#MAX} is never. */
  public SortedMap<Instant, Long> lots(Instant t) {
    return left(t, lot -> !lot.expired(t));
  }

  /** Points available at t by expiry. */
  public SortedMap<Instant, Long> openLots(Instant t) {
    return left(t, lot -> lot.open(t));
  }

  /** Most points that could pay for a basket at {@code now} (rule 3). */
  public long pointsMax(List<AuditLine> lines, Instant now) {
    return new Basket(terms, lines).pointsMax(balance(now).available());
  }

  /** Most points of a hold that could pay for a basket (rule 10); absent where it is not active. */
  public @Nullable Long pointsMax(List<AuditLine> lines, String holdId, Instant now) {
    Pieces held = replay(now).holds.end(holdId);
    open = null;
    return held == null ? null : new Basket(terms, lines).pointsMax(held.points());
  }

  /** All that moved by t; {@link Totals#left} is what the balance must add up to. */
  public Totals totals(Instant t) {
    return replay(t).totals(t);
  }

  private Answer record(Operation operation, Instant recordedAt) {
    Instant last = entries.isEmpty() ? recordedAt : entries.getLast().recordedAt();
    Instant now = recordedAt.isBefore(last) ? last : recordedAt;
    Replay written = goOn(now);
    open = null;
    Answer answer = written.books.apply(operation, now);
    if (!(answer instanceof Answer.Refused)) {
      entries.add(new Entry(operation, now));
      open = written;
      written.entered++;
    }
    return answer;
  }

  private Books replay(Instant recordedBy) {
    return goOn(recordedBy).books;
  }

  private Replay goOn(Instant recordedBy) {
    Replay replay = open;
    if (replay == null || recordedBy.isBefore(replay.reached)) {
      replay = new Replay(terms);
    }
    for (; replay.entered < entries.size(); replay.entered++) {
      Entry entry = entries.get(replay.entered);
      if (entry.recordedAt().isAfter(recordedBy)) {
        break;
      }
      replay.books.passTo(entry.recordedAt());
      replay.books.apply(entry.operation(), entry.recordedAt());
    }
    replay.books.passTo(recordedBy);
    replay.reached = recordedBy;
    open = replay;
    return replay;
  }

  private SortedMap<Instant, Long> left(Instant t, Predicate<Lot> which) {
    SortedMap<Instant, Long> byExpiry = new TreeMap<>();
    replay(t)
        .purse
        .lots()
        .filter(lot -> lot.left > 0 && which.test(lot))
        .forEach(lot -> byExpiry.merge(lot.expiresAt, lot.left, Long::sum));
    return byExpiry;
  }
}
