package org.kopilka.wallets;

import java.util.Optional;

/**
 * Somebody outside who has our cards and shows them to their holders (requirement 28). Each call
 * may come twice, and after one that failed nobody knows whether it was heard.
 */
interface CardProvider {
  /**
   * A card as the provider has it.
   *
   * @param seq of the view that it was last told; -1 if it does not say
   */
  record Shown(String number, long seq) {}

  /** What it has of this card; empty if it has none. */
  Optional<Shown> show(Face face);

  /** Issues the card, unless it is there. */
  void issue(Face face);

  /**
   * Takes back what it has of the card, if it has any: its holder is gone.
   *
   * @param id of the {@link Face}
   */
  void withdraw(String id);

  /** Replaces what it has of the card. */
  void update(Face face);
}
