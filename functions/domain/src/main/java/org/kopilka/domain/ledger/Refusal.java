package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.SpendRequirement;

/** Why a command changes nothing. In order of precedence where several hold. */
public sealed interface Refusal {
  /** The card was given up for another. */
  record CardMerged(Merged merged) implements Refusal {}

  /**
   * The card, which has no account of its own, was given up for another.
   *
   * @param inUse that card's number; null where its holder is gone and none is used instead
   */
  record CardGivenUp(@Nullable String inUse) implements Refusal {}

  /** Points are to pay, and the member has yet to choose which of several cards may. */
  record MainCardNotChosen() implements Refusal {}

  /** The purchase is dated too far back or ahead. */
  record AtOutOfRange() implements Refusal {}

  /** Points are to pay, and nobody's. */
  record MemberRequired() implements Refusal {}

  /** The hold was used, freed or has lapsed, or never was this account's. */
  record HoldNotActive(String holdId) implements Refusal {}

  /** The card only accumulates. */
  record CardCannotSpend(Set<SpendRequirement> missing) implements Refusal {
    public CardCannotSpend {
      missing = Set.copyOf(missing);
    }
  }

  /**
   * More points than may be used.
   *
   * @param max how many may
   */
  record PointsOverLimit(long max) implements Refusal {}

  /** The account has as many holds as it may. */
  record TooManyHolds() implements Refusal {}

  /** More goods than are left of the purchase. */
  record ReturnExceedsPurchase() implements Refusal {}

  /** The tier is not one of the programme's. */
  record UnknownTier(String code) implements Refusal {}

  /** The merge is too long ago. */
  record UndoTooLate(Instant until) implements Refusal {}

  /** No card of the merge can have anything back. */
  record NothingToUndo() implements Refusal {}

  /** There is nothing to announce or write off. */
  record NothingDue() implements Refusal {}
}
