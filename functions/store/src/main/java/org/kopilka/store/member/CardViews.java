package org.kopilka.store.member;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.CardFace;
import org.kopilka.domain.card.CardView;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.programme.Programme;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.CardPages.CardPage;

/** Looks at cards as their holders see them, by strongly consistent reads. */
public final class CardViews {
  private final Members members;
  private final Journal journal;

  public CardViews(Members members, Journal journal) {
    this.members = members;
    this.journal = journal;
  }

  /** What there is to see. */
  public sealed interface Seen {
    /** A card and its points. */
    record Card(CardView view) implements Seen {}

    /** Only that another card is used instead; the number of that one, if there is one. */
    record Blocked(@Nullable String inUse) implements Seen {}
  }

  /** The card of a page; empty where nobody may see anything. */
  public Optional<Seen> of(CardPage page, Programme version, Instant now) {
    return members
        .member(page.programme(), page.memberId())
        .flatMap(member -> of(member, page.number(), version, now));
  }

  /** The card that a member pays with; empty for somebody who has none, or is not there. */
  public Optional<CardView> inUse(
      String programme, String memberId, Programme version, Instant now) {
    return members
        .member(programme, memberId)
        .filter(member -> member.wallet().inUse() != null)
        .flatMap(member -> of(member, String.valueOf(member.wallet().inUse()), version, now))
        .flatMap(
            seen -> seen instanceof Seen.Card(var view) ? Optional.of(view) : Optional.empty());
  }

  private Optional<Seen> of(Member member, String number, Programme version, Instant now) {
    return journal
        .account(member.programme(), member.accountId())
        .flatMap(own -> of(member, number, own, version, now));
  }

  private Optional<Seen> of(
      Member member, String number, Account own, Programme version, Instant now) {
    var missing = own.facts().missing(version.spend().requires());
    return switch (CardFace.of(member.wallet(), number, missing)) {
      case CardFace.Gone _ -> Optional.empty();
      case CardFace.Blocked(var inUse) -> Optional.of(new Seen.Blocked(inUse));
      case CardFace.Usable(var account, var status) ->
          account(own, account)
              .map(points -> CardView.of(number, status, missing, points, version, at(points, now)))
              .map(Seen.Card::new);
    };
  }

  private Optional<Account> account(Account own, String id) {
    return own.id().equals(id) ? Optional.of(own) : journal.account(own.programme(), id);
  }

  /** Where the last line's clock ran ahead of ours, now includes that line all the same. */
  private static Instant at(Account account, Instant now) {
    return now.isBefore(account.recordedAt()) ? account.recordedAt() : now;
  }
}
