package org.kopilka.domain.migration;

import java.time.Instant;
import java.util.List;
import org.kopilka.domain.ledger.MemberFacts;

/**
 * Decides with what cards come in. Nobody knows whose the cards are that share a phone until
 * somebody signs in with it, so none of them counts as confirmed or as having a questionnaire.
 *
 * @param asked fields of the programme's questionnaire
 * @param now when they come in
 */
public record Admissions(Mapping mapping, Base base, List<String> asked, Instant now) {
  public Admissions {
    asked = List.copyOf(asked);
  }

  /** Of a good row. */
  public Admission of(OldCard card) {
    var onPhone = base.cardsOn(card);
    var complete = mapping.isComplete(card, asked);
    return new Admission(card, onPhone, complete, facts(onPhone, complete), livesFrom(card));
  }

  private MemberFacts facts(int onPhone, boolean complete) {
    return onPhone > 1
        ? MemberFacts.NONE
        : new MemberFacts(onPhone == 1 && mapping.phonesConfirmed(), complete);
  }

  private Instant livesFrom(OldCard card) {
    return switch (mapping.livesFrom()) {
      case IMPORT -> now;
      case LAST_MOVEMENT -> card.movedAt() == null ? now : card.movedAt();
    };
  }
}
