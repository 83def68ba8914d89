package org.kopilka.pages;

import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.CardView;
import org.kopilka.domain.programme.Programme;

/** What somebody with an address gets to see. */
sealed interface Sight {
  /** A card and its points. */
  record Card(CardView view, Programme programme) implements Sight {}

  /** That the card is used no more, and the number of the one that is. */
  record Blocked(Programme programme, @Nullable String inUse) implements Sight {}

  /** Nothing, whatever the reason. */
  record Nothing() implements Sight {}
}
