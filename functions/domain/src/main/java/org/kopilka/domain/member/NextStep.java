package org.kopilka.domain.member;

import java.util.Set;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.programme.SpendRequirement;

/** What a member who has signed in is to do before all is open to them (requirements 73–78). */
public enum NextStep {
  /** Nothing. */
  READY,
  /** Keep one of several cards: the others are blocked and their points move to it. */
  CHOOSE_CARD,
  /** Name a card: none is linked. */
  ENTER_CARD,
  /** Say the rest about themselves, so that points can be spent. */
  FILL_QUESTIONNAIRE;

  /**
   * The first thing to do: whoever has no card has nothing to choose, and the questionnaire belongs
   * to the card that was chosen.
   *
   * @param cardsInUse the phone's cards that are not blocked
   * @param requirements of the programme for spending
   */
  public static NextStep of(int cardsInUse, MemberFacts facts, Set<SpendRequirement> requirements) {
    if (cardsInUse == 0) {
      return ENTER_CARD;
    }
    if (cardsInUse > 1) {
      return CHOOSE_CARD;
    }
    return facts.missing(requirements).contains(SpendRequirement.QUESTIONNAIRE)
        ? FILL_QUESTIONNAIRE
        : READY;
  }
}
