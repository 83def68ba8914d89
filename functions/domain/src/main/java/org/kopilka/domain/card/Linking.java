package org.kopilka.domain.card;

import java.time.Instant;
import org.kopilka.domain.ledger.Entry;

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
   * @param electronic whether the card was issued by us
   * @param clean whether it was blocked in somebody's merge, and comes without points
   */
  record Joins(Wallet wallet, CardIdentity identity, boolean electronic, boolean clean)
      implements Linking {
    /** The card as it comes by a line of the member's account. */
    public Joined by(Entry line) {
      var card =
          new LinkedCard(
              identity.number(),
              line.recordedAt(),
              line.seq(),
              electronic,
              clean ? null : identity.accountId(),
              clean ? null : identity.memberId(),
              true,
              null);
      return new Joined(wallet.joinedBy(card), card, identityFrom(line.recordedAt()));
    }

    private CardIdentity identityFrom(Instant at) {
      return clean
          ? identity.of(wallet.memberId(), wallet.accountId(), at, true)
          : identity.joining(wallet.memberId());
    }
  }

  /** A card among its new holder's. */
  record Joined(Wallet wallet, LinkedCard card, CardIdentity identity) {}

  /**
   * Decides.
   *
   * @param merged whether the card's account was merged away
   * @param hasPhone whether the member to whom the card leads has a phone
   * @param electronic whether the card was issued by us
   */
  static Linking decide(
      Wallet wallet, CardIdentity identity, boolean merged, boolean hasPhone, boolean electronic) {
    var mine = wallet.card(identity.number());
    if (mine.isPresent()) {
      return new AlreadyMine(mine.get());
    }
    if (wallet.isFull()) {
      return new TooManyCards();
    }
    if (merged || identity.givenUp() != null) {
      return new Joins(wallet, identity, electronic, true);
    }
    return hasPhone ? new LinkedElsewhere() : new Joins(wallet, identity, electronic, false);
  }
}
