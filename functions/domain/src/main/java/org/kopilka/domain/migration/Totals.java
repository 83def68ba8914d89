package org.kopilka.domain.migration;

import java.util.Map;
import org.kopilka.domain.card.CardStatus;

/**
 * What a base comes to.
 *
 * @param rows good and bad ones
 * @param remarks faults that keep no row out
 * @param points of all good rows
 * @param sharedPhones with more than one card: merges to expect
 * @param cardsToGiveUp cards that those merges will block
 * @param unreachable cards whose holders no text reaches
 * @param recipients phones that are written to on day X
 * @param parts of all texts to them
 * @param cost minor units
 */
public record Totals(
    long rows,
    long bad,
    long remarks,
    long points,
    Map<CardStatus, Long> before,
    Map<CardStatus, Long> after,
    Map<String, Long> byVariant,
    long sharedPhones,
    long cardsToGiveUp,
    long unreachable,
    long recipients,
    long parts,
    long cost) {

  /** Rows that come in. */
  public long good() {
    return rows - bad;
  }
}
