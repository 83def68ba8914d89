package org.kopilka.domain.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a card's number leads, with dates.
 *
 * @param memberId whose card it is
 * @param accountId where receipts of this card belong
 * @param from receipts dated from here on belong there
 * @param givenUp null while the card can be used
 * @param past where receipts dated before {@code from} belong; null for the same account
 * @param waits whether its holder has yet to choose a main card, and it only accumulates
 */
public record CardIdentity(
    String number,
    String memberId,
    String accountId,
    Instant from,
    @Nullable GivenUp givenUp,
    @Nullable Past past,
    boolean waits) {

  /**
   * The card can be used no more.
   *
   * @param until receipts dated from here on are refused
   * @param inUse the number of the card that is used instead; null where there is none
   */
  public record GivenUp(Instant until, @Nullable String inUse) {}

  /** Where receipts belong that are older than the card's present holder. */
  public record Past(String accountId, @Nullable GivenUp givenUp) {}

  /** Where a receipt of this time belongs. */
  public CardPlace at(Instant at) {
    return past != null && at.isBefore(from)
        ? place(past.accountId(), past.givenUp(), at)
        : place(accountId, givenUp, at);
  }

  private CardPlace place(String account, @Nullable GivenUp given, Instant at) {
    return given == null || at.isBefore(given.until())
        ? new CardPlace.Points(account, !waits)
        : new CardPlace.Blocked(given.inUse());
  }

  /** A new holder's: what was before stays where it was. */
  CardIdentity of(String member, String account, Instant now, boolean choosing) {
    return new CardIdentity(
        number, member, account, now, null, new Past(accountId, givenUp), choosing);
  }

  /** Joined to a member's cards, with its own account. */
  CardIdentity joining(String member) {
    return new CardIdentity(number, member, accountId, from, givenUp, past, true);
  }

  /** Chosen by its holder. */
  CardIdentity chosen(Wallet wallet, Instant now) {
    var there = givenUp == null && accountId.equals(wallet.accountId());
    return there
        ? new CardIdentity(number, memberId, accountId, from, null, past, false)
        : of(wallet.memberId(), wallet.accountId(), now, false);
  }

  /** Blocked for good, with no other in its place: its holder is gone. */
  public CardIdentity closed(Instant now) {
    var until = givenUp == null || now.isBefore(givenUp.until()) ? now : givenUp.until();
    return new CardIdentity(
        number, memberId, accountId, from, new GivenUp(until, null), past, waits);
  }

  /** Given up for another; if it was before, the number in its place is a newer one. */
  CardIdentity givenUpFor(String inUse, Instant now) {
    var until = givenUp == null ? now : givenUp.until();
    return new CardIdentity(
        number, memberId, accountId, from, new GivenUp(until, inUse), past, waits);
  }
}
