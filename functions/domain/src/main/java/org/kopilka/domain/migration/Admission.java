package org.kopilka.domain.migration;

import java.time.Instant;
import org.kopilka.domain.ledger.Brought;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.programme.Programmes;

/**
 * A card on its way in.
 *
 * @param cardsOnPhone itself among them; 0 without a phone
 * @param complete whether nothing is missing in its holder's questionnaire
 * @param facts with which the account is opened
 */
public record Admission(
    OldCard card, int cardsOnPhone, boolean complete, MemberFacts facts, Instant livesFrom) {

  /** What the account is opened with. */
  public Command.Import command(String migrationId, Programmes programmes) {
    var brought =
        new Brought(
            migrationId,
            card.variant().variant(),
            null,
            card.variant().floor(card.discountBp()),
            card.movedAt(),
            card.phone() != null);
    return new Command.Import(facts, card.number(), card.points(), livesFrom, brought, programmes);
  }

  /** The same of a card whose phone turns out to be a member's already. */
  public Admission joining() {
    return new Admission(card, cardsOnPhone, complete, MemberFacts.NONE, livesFrom);
  }
}
