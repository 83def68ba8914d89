package org.kopilka.members;

import java.util.Set;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.SpendRequirement;

/** What a card may do (contract, Members): derived from the facts, never stored beside them. */
enum CardStatus {
  SAVE_AND_SPEND,
  ACCUMULATING;

  static CardStatus of(Set<SpendRequirement> missing) {
    return missing.isEmpty() ? SAVE_AND_SPEND : ACCUMULATING;
  }

  /** What keeps the card from spending. */
  static Set<SpendRequirement> missing(MemberFacts facts, Programme version) {
    return facts.missing(version.spend().requires());
  }
}
