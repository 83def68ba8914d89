package org.kopilka.wallets;

import org.kopilka.domain.card.CardView;
import org.kopilka.domain.programme.Programme;
import org.kopilka.wire.text.Language;

/**
 * A card as it is to be shown outside.
 *
 * @param language its holder's
 * @param page the link to the card's own page
 */
record Face(CardView view, Programme programme, Language language, String page) {
  /** One card for each member, whatever its number is by now. */
  String id() {
    return id(view.programme(), view.memberId());
  }

  /** The same of somebody of whom there is nothing to show any more. */
  static String id(String programme, String memberId) {
    return programme + "." + memberId;
  }
}
