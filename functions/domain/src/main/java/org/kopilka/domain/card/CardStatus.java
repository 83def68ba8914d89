package org.kopilka.domain.card;

import java.util.Set;
import org.kopilka.domain.programme.SpendRequirement;

/**
 * What a card may do (requirements 64 to 68; contract, Members): a rule of the facts, never stored
 * beside them.
 */
public enum CardStatus {
  /** Earns, and pays. */
  SAVE_AND_SPEND,
  /** Earns, and cannot pay yet. */
  ACCUMULATING,
  /** Cannot be used. */
  BLOCKED;

  /**
   * The rule.
   *
   * @param givenUp another card was chosen instead, or its account was merged away
   * @param inUse it is the chosen card or, while none is chosen, the one that the member came with
   * @param missing requirements of the programme that the member does not meet
   */
  public static CardStatus of(boolean givenUp, boolean inUse, Set<SpendRequirement> missing) {
    if (givenUp) {
      return BLOCKED;
    }
    return inUse && missing.isEmpty() ? SAVE_AND_SPEND : ACCUMULATING;
  }

  /** The status of one of a member's cards. */
  public static CardStatus of(Wallet wallet, LinkedCard card, Set<SpendRequirement> missing) {
    return of(card.isGivenUp(), card.number().equals(wallet.inUse()), missing);
  }
}
