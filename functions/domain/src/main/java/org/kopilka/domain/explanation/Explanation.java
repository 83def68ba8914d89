package org.kopilka.domain.explanation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.receipt.CappedLine;

/** One step by which a stranger can recompute a line's points (contract, Arithmetic). */
public sealed interface Explanation {

  /**
   * What money earned: base × rateBp ÷ 10000 ÷ pointValue, divided once (rule 4).
   *
   * @param base minor units of all lines that earn
   * @param result points
   */
  record TierRate(long base, int rateBp, long pointValue, EarnRounding rounding, long result)
      implements Explanation {}

  /** Lines, by their numbers from 1, whose goods earn nothing. */
  record EarnNothing(List<Integer> lines) implements Explanation {
    public EarnNothing {
      lines = List.copyOf(lines);
    }
  }

  /** A part of points that came went to debt (rule 8). */
  record DebtPaid(long points) implements Explanation {}

  /**
   * The most points that could pay: Σ base × maxBp over the programme's share and the capped lines,
   * ÷ 10000, rounded down once, and no more than were available (rule 3).
   *
   * @param base whole points that the lines under the programme's share are worth: of each, its net
   *     price ÷ pointValue, rounded down
   * @param maxBp the programme's share
   * @param capped lines of which less could be paid
   * @param available points of the account, or of the hold that paid
   * @param result points
   */
  record SpendLimit(
      long base, int maxBp, List<CappedLine> capped, long pointValue, long available, long result)
      implements Explanation {
    public SpendLimit {
      capped = List.copyOf(capped);
    }
  }

  /** Points came from the lot that expires then (rule 7). */
  record LotTaken(Instant expiresAt, long points) implements Explanation {}

  /**
   * Points went back to the lot that expires then (rules 8 and 10).
   *
   * @param debtPaid the part of them that went to debt instead
   */
  record LotRefilled(Instant expiresAt, long points, long debtPaid) implements Explanation {}

  /**
   * What is kept of a purchase earns less than what was kept before: the difference of the two
   * results is taken back (rule 8).
   *
   * @param before what had been kept until this return
   * @param kept what is kept after it, at the same terms
   * @param lotExpired the purchase's own lot was past its last day, and nothing is taken back
   * @param result points
   */
  record KeptEarns(TierRate before, TierRate kept, boolean lotExpired, long result)
      implements Explanation {}

  /**
   * Points earned on goods no longer kept were taken from this lot (rule 8).
   *
   * @param pending whether the lot still waited
   */
  record ClawedBack(Instant expiresAt, long points, boolean pending) implements Explanation {}

  /** Points that should be taken back and were not there are owed (rule 8). */
  record DebtMade(long points) implements Explanation {}

  /** Instead of being owed, their value in minor units was withheld from the refund (rule 8). */
  record Withheld(long amount) implements Explanation {}

  /**
   * Points went with their dates from one card to another when cards became one, or back.
   *
   * @param card the number of the card that was given up
   * @param availableAt when they can be spent, where they still wait
   */
  record LotMoved(String card, @Nullable Instant availableAt, Instant expiresAt, long points)
      implements Explanation {}

  /** Points set aside went with their order. */
  record HoldMoved(String card, String holdId, long points) implements Explanation {}

  /** Points owed went along. */
  record DebtMoved(String card, long points) implements Explanation {}

  /** A lot's last day had passed. */
  record LotExpired(Instant expiresAt, long points) implements Explanation {}
}
