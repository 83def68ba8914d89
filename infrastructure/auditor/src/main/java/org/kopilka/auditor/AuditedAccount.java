package org.kopilka.auditor;

import java.time.Instant;
import java.util.List;

/**
 * One account whose time only goes on, unlike {@link Auditor}'s: what it was cannot be asked any
 * more. Hence it can become one with others ({@link Union}).
 *
 * <p>Refused operations leave no trace, but for a purchase by a hold, which ends it.
 */
public final class AuditedAccount {
  final Books books;
  private Instant last = Instant.MIN;

  /** An account with nothing on it. */
  public AuditedAccount(Terms terms) {
    books = new Books(terms);
  }

  /** Records a basket sold at {@code at}, or answers POINTS_OVER_LIMIT, HOLD_NOT_ACTIVE. */
  public Answer purchase(
      String receiptId, Instant at, Instant recordedAt, List<AuditLine> lines, Redeem redeem) {
    return apply(new Operation.Purchase(receiptId, at, List.copyOf(lines), redeem), recordedAt);
  }

  /** Records a return, of the whole receipt without lines, or answers RETURN_EXCEEDS_PURCHASE. */
  public Answer returned(String receiptId, Instant recordedAt, List<ReturnedLine> lines) {
    return apply(new Operation.Return(receiptId, List.copyOf(lines)), recordedAt);
  }

  /** Sets points aside until an instant, or answers POINTS_OVER_LIMIT. */
  public Answer hold(String holdId, long points, Instant until, Instant recordedAt) {
    return apply(new Operation.Hold(holdId, points, until), recordedAt);
  }

  /** Frees a hold, or answers HOLD_NOT_ACTIVE. */
  public Answer release(String holdId, Instant recordedAt) {
    return apply(new Operation.Release(holdId), recordedAt);
  }

  /** Spends a hold without a purchase, or answers HOLD_NOT_ACTIVE. */
  public Answer capture(String holdId, Instant recordedAt) {
    return apply(new Operation.Capture(holdId), recordedAt);
  }

  /** Gives points, or takes them where negative, or answers POINTS_OVER_LIMIT. */
  public Answer adjust(long points, Instant recordedAt) {
    return apply(new Operation.Adjust(points), recordedAt);
  }

  private Answer apply(Operation operation, Instant recordedAt) {
    Instant now = passTo(recordedAt);
    return books.apply(operation, now);
  }

  /** The balance now, or as of the latest instant so far. */
  public Balance balance(Instant now) {
    return books.balance(passTo(now));
  }

  /** Code of the tier as of t, by all that is recorded so far (rule 9). */
  public String tier(Instant t) {
    return books.tier(t).code();
  }

  /** Points that have expired by now. */
  public long expired(Instant now) {
    return books.totals(passTo(now)).expired();
  }

  Instant passTo(Instant now) {
    last = now.isBefore(last) ? last : now;
    books.passTo(last);
    return last;
  }
}
