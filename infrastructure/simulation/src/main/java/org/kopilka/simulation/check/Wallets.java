package org.kopilka.simulation.check;

import static org.kopilka.simulation.check.Invariant.I13_CARDS;
import static org.kopilka.simulation.check.Invariant.I15_FORGOTTEN;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kopilka.domain.card.CardIdentity;
import org.kopilka.domain.card.CardPlace;
import org.kopilka.domain.card.CardStatus;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Members;

/** Compares the stored cards with what the lines make them, whenever a line has changed one. */
public final class Wallets {
  /** Later than every receipt so far. */
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  private final CardBook book;
  private final Members stored;
  private final String programme;
  private int compared;

  /** Compares cards of a programme, which are read past all faults. */
  public Wallets(CardBook book, Members stored, String programme) {
    this.book = book;
    this.stored = stored;
    this.programme = programme;
  }

  /** Compares, if there is anything new. */
  public void compare() {
    if (compared == book.changes()) {
      return;
    }
    compared = book.changes();
    var members = new TreeMap<String, Integer>();
    book.cards().forEach((card, state) -> compare(card, state, members));
    members.forEach(
        (member, paying) ->
            Violation.unless(
                paying <= 1, I13_CARDS, () -> paying + " cards of " + member + " can pay"));
  }

  private void compare(String card, CardState state, Map<String, Integer> paying) {
    var identity = stored.card(programme, card).orElseThrow();
    state.turningPoints().forEach(at -> place(card, state, identity, at));
    Violation.unlessEqual(
        status(state),
        atTill(identity.at(LATER)),
        I13_CARDS,
        () -> "at the till " + card + " of " + state);
    var member = stored.member(programme, state.memberId());
    Violation.unlessEqual(
        member.isEmpty(),
        book.isErased(state.memberId()),
        I15_FORGOTTEN,
        () -> "whether " + state.memberId() + " is gone");
    member.ifPresent(
        holder ->
            Violation.unlessEqual(
                status(state),
                shown(holder, card),
                I13_CARDS,
                () -> "shown " + card + " of " + state));
    paying.merge(state.memberId(), state.pays() ? 1 : 0, Integer::sum);
  }

  /** A till must find what the lines say, to the millisecond. */
  private void place(String card, CardState state, CardIdentity identity, Instant at) {
    var account = state.accountAt(at);
    var expected = Optional.ofNullable(account).map(each -> book.reached(each, at));
    var found =
        switch (identity.at(at)) {
          case CardPlace.Blocked _ -> Optional.<String>empty();
          case CardPlace.Points(var points, var _) -> Optional.ofNullable(book.reached(points, at));
        };
    Violation.unlessEqual(
        expected, found, I13_CARDS, () -> "a receipt of " + at + " on " + card + " of " + state);
  }

  private static CardStatus status(CardState state) {
    if (state.isBlocked()) {
      return CardStatus.BLOCKED;
    }
    return state.waits() ? CardStatus.ACCUMULATING : CardStatus.SAVE_AND_SPEND;
  }

  /** What a till would find, without looking at the member's list. */
  private CardStatus atTill(CardPlace place) {
    return switch (place) {
      case CardPlace.Blocked _ -> CardStatus.BLOCKED;
      case CardPlace.Points(var account, var _) when book.isGone(account) -> CardStatus.BLOCKED;
      case CardPlace.Points(var _, var spends) ->
          spends ? CardStatus.SAVE_AND_SPEND : CardStatus.ACCUMULATING;
    };
  }

  /** What the holder is shown, as if nothing else kept them from spending. */
  private static CardStatus shown(Member member, String card) {
    var linked = member.wallet().card(card);
    Violation.unless(linked.isPresent(), I13_CARDS, () -> card + " is not on " + member);
    return CardStatus.of(member.wallet(), linked.get(), Set.of());
  }
}
