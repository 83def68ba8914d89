package org.kopilka.simulation.check;

import static org.kopilka.simulation.check.Invariant.I14_CODES;

import java.time.Instant;
import org.kopilka.domain.card.CardStatus;
import org.kopilka.domain.programme.Programme;
import org.kopilka.store.member.CardPages.CardPage;
import org.kopilka.store.member.CardViews;

/**
 * Compares what the holders of cards are shown with the rule: what the card may do by the lines,
 * and whether its holder has done what the programme asks for.
 */
public final class Statuses {
  private final CardBook book;
  private final Requirements requirements;
  private final CardViews views;
  private final Programme programme;
  private int compared;

  /** Compares statuses, which are read past all faults. */
  public Statuses(CardBook book, Requirements requirements, CardViews views, Programme programme) {
    this.book = book;
    this.requirements = requirements;
    this.views = views;
    this.programme = programme;
  }

  /** Compares, if there is anything new. */
  public void compare(Instant now) {
    int changes = book.changes() + requirements.changes();
    if (requirements.isAnything() && compared != changes) {
      compared = changes;
      book.cards().forEach((card, state) -> compare(card, state, now));
    }
  }

  private void compare(String card, CardState state, Instant now) {
    var page = new CardPage(programme.code(), state.memberId(), card);
    var shown =
        switch (views.of(page, programme, now).orElse(null)) {
          case CardViews.Seen.Card(var view) -> view.status();
          case CardViews.Seen.Blocked _ -> CardStatus.BLOCKED;
          case null -> null;
        };
    Violation.unless(
        book.isErased(state.memberId()) ? shown == null : expected(state) == shown,
        I14_CODES,
        () -> "shown " + shown + " instead of " + expected(state) + " of " + card + " " + state);
  }

  private CardStatus expected(CardState state) {
    if (state.isBlocked()) {
      return CardStatus.BLOCKED;
    }
    return state.pays() && requirements.areMetBy(state.memberId())
        ? CardStatus.SAVE_AND_SPEND
        : CardStatus.ACCUMULATING;
  }
}
