package org.kopilka.auditor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the account answers to an operation; a refused one leaves no trace. */
public sealed interface Answer {

  /**
   * A recorded purchase.
   *
   * @param earned absent where it is nothing: zero points make no lot
   * @param tier before the purchase, as of its {@code at}
   * @param tierAfter with the purchase, as of its {@code at}
   */
  record Purchased(
      List<PricedLine> lines,
      long redeemed,
      @Nullable Earned earned,
      String tier,
      String tierAfter,
      Balance balance)
      implements Answer {}

  /**
   * What a purchase earned.
   *
   * @param points before debt is paid from them
   * @param debtPaid points of them that paid debt
   * @param expiresAt absent: never
   */
  record Earned(long points, long debtPaid, Instant availableAt, @Nullable Instant expiresAt) {

    static @Nullable Earned into(@Nullable Lot lot, long points) {
      if (lot == null) {
        return null;
      }
      Instant expiresAt = lot.expiresAt.equals(LocalDays.NEVER) ? null : lot.expiresAt;
      return new Earned(points, points - lot.left, lot.availableAt, expiresAt);
    }
  }

  /**
   * A recorded return.
   *
   * @param refund minor units that were paid for what came back, before anything is withheld
   * @param earnedBack points clawed back, debt and withheld ones included
   * @param newDebt points of them that stay owed
   * @param withheld minor units to keep back from the refund
   */
  record Returned(
      long refund, long pointsBack, long earnedBack, long newDebt, long withheld, Balance balance)
      implements Answer {}

  /** A recorded hold, release, capture, adjustment or tier floor. */
  record Done(Balance balance) implements Answer {}

  /**
   * A refusal.
   *
   * @param max points that would have been possible; 0 but for {@code POINTS_OVER_LIMIT}
   */
  record Refused(Refusal refusal, long max) implements Answer {}

  /** Why an operation is refused. */
  enum Refusal {
    /** More points than there are, or than the caps let the basket be paid with. */
    POINTS_OVER_LIMIT,
    /** More of a line than is left of it. */
    RETURN_EXCEEDS_PURCHASE,
    /** No such hold, or it is released, spent or lapsed. */
    HOLD_NOT_ACTIVE
  }
}
