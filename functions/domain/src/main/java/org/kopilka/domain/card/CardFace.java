package org.kopilka.domain.card;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.SpendRequirement;

/**
 * What an electronic card shows to whoever has its address (requirements 54 to 56, 69 and 80). An
 * address is of one card in one member's hands: it outlives neither.
 */
public sealed interface CardFace {
  /**
   * The card and the points behind it.
   *
   * @param accountId where those points are
   */
  record Usable(String accountId, CardStatus status) implements CardFace {}

  /**
   * Only that another card is used instead.
   *
   * @param inUse its number; null for somebody who has no card to pay with any more
   */
  record Blocked(@Nullable String inUse) implements CardFace {}

  /** Nothing: the card is somebody else's by now, and the address must not lead to their points. */
  record Gone() implements CardFace {}

  /**
   * The rule.
   *
   * @param wallet of the member whom the address was made for
   * @param number of the card that it was made for
   * @param missing requirements of the programme that the member does not meet
   */
  static CardFace of(Wallet wallet, String number, Set<SpendRequirement> missing) {
    return wallet.card(number).map(card -> of(wallet, card, missing)).orElseGet(Gone::new);
  }

  private static CardFace of(Wallet wallet, LinkedCard card, Set<SpendRequirement> missing) {
    if (card.isGivenUp()) {
      return new Blocked(wallet.inUse());
    }
    var account = card.account() == null ? wallet.accountId() : card.account();
    return new Usable(account, CardStatus.of(wallet, card, missing));
  }
}
