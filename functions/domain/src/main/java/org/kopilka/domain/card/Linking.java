package org.kopilka.domain.card;

import java.time.Instant;

/** Decides what becomes of a card whose number a member enters (requirements 76, 79 and 80). */
public sealed interface Linking {
  /** It is among the member's cards. */
  record AlreadyMine(LinkedCard card) implements Linking {}

  /** The member has as many cards as one phone may have. */
  record TooManyCards() implements Linking {}

  /** It belongs to a member with a phone. */
  record LinkedElsewhere() implements Linking {}

  /**
   * It joins the member's cards.
   *
   * @param clean whether it was blocked in somebody's merge, and comes without points
   */
  record Joins(Wallet wallet, LinkedCard card, CardIdentity identity, boolean clean)
      implements Linking {}

  /**
   * Decides.
   *
   * @param merged whether the card's account was merged away
   * @param hasPhone whether the member to whom the card leads has a phone
   * @param electronic whether the card was issued by us
   */
  static Linking decide(
      Wallet wallet,
      CardIdentity identity,
      boolean merged,
      boolean hasPhone,
      boolean electronic,
      Instant now) {
    var mine = wallet.card(identity.number());
    if (mine.isPresent()) {
      return new AlreadyMine(mine.get());
    }
    if (wallet.isFull()) {
      return new TooManyCards();
    }
    if (merged || identity.givenUp() != null) {
      return clean(wallet, identity, electronic, now);
    }
    return hasPhone ? new LinkedElsewhere() : joins(wallet, identity, electronic, now);
  }

  private static Linking clean(
      Wallet wallet, CardIdentity identity, boolean electronic, Instant now) {
    var card = new LinkedCard(identity.number(), now, electronic, null, null, true, null);
    var mine = identity.of(wallet.memberId(), wallet.accountId(), now, true);
    return new Joins(wallet.joinedBy(card), card, mine, true);
  }

  private static Linking joins(
      Wallet wallet, CardIdentity identity, boolean electronic, Instant now) {
    var card =
        new LinkedCard(
            identity.number(),
            now,
            electronic,
            identity.accountId(),
            identity.memberId(),
            true,
            null);
    return new Joins(wallet.joinedBy(card), card, identity.joining(wallet.memberId()), false);
  }
}
