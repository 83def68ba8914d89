package org.kopilka.domain.migration;

import java.time.Instant;
import org.kopilka.domain.card.CardStatus;
import org.kopilka.domain.ledger.Brought;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.tier.Ladder;
import org.kopilka.domain.tier.SpendDays;

/**
 * What a card is before day X and after it.
 *
 * @param before by the rules of its variant
 * @param rateBefore basis points
 * @param tier the one that it has, granted or the lowest
 * @param cardsOnPhone itself among them; 0 without a phone that texts reach
 * @param told whether its holder is written to
 */
public record Outlook(
    String card,
    String variant,
    long points,
    CardStatus before,
    int rateBefore,
    CardStatus after,
    int rateAfter,
    String tier,
    int cardsOnPhone,
    boolean told) {

  static Outlook of(
      Admission admission,
      Brought brought,
      Programme rules,
      Programme later,
      Instant now,
      boolean told) {
    var facts = admission.facts();
    var old = rules.by(brought.variant());
    var ladder = new Ladder(old, SpendDays.NONE, brought.floor());
    var tier = ladder.tierAt(now);
    return new Outlook(
        admission.card().number(),
        brought.variant(),
        admission.card().points(),
        CardStatus.of(false, true, facts.missing(old.spend().requires())),
        tier.rateBp(),
        CardStatus.of(false, true, facts.missing(later.spend().requires())),
        later.tiers().named(tier.code()).rateBp(),
        tier.code(),
        admission.cardsOnPhone(),
        told);
  }
}
