package org.kopilka.simulation.check;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose a card is and what it may do, as the lines have it.
 *
 * @param account where its receipts belong, unless they are older than {@code from}
 * @param from when it came to that account
 * @param apart the account whose points wait for a choice; null if they are the member's already
 * @param waits whether it pays nothing before its holder has chosen
 * @param blockedFrom null while it can be used
 * @param past what it was before {@code from}; null if it was always this
 */
record CardState(
    String memberId,
    String account,
    Instant from,
    @Nullable String apart,
    boolean waits,
    @Nullable Instant blockedFrom,
    @Nullable CardState past) {

  static CardState opened(String memberId, String account) {
    return new CardState(memberId, account, Instant.MIN, null, false, null, null);
  }

  boolean isBlocked() {
    return blockedFrom != null;
  }

  boolean pays() {
    return !waits && !isBlocked();
  }

  /** With its own points, to a member who has yet to choose. */
  CardState joining(String member) {
    return new CardState(member, account, from, account, true, blockedFrom, past);
  }

  /** Anew, with nothing on it: what was before stays where it was. */
  CardState anew(String member, String toAccount, Instant at, boolean choosing) {
    return new CardState(member, toAccount, at, null, choosing, null, withoutPast());
  }

  private CardState withoutPast() {
    return new CardState(memberId, account, from, apart, waits, blockedFrom, null);
  }

  CardState chosen(String member, String ofMember, Instant at) {
    return !isBlocked() && account.equals(ofMember)
        ? new CardState(member, account, from, null, false, null, past)
        : anew(member, ofMember, at, false);
  }

  CardState givenUp(Instant at) {
    var since = blockedFrom == null ? at : blockedFrom;
    return new CardState(memberId, account, from, null, waits, since, past);
  }

  /** Its holder is gone: blocked since then, unless it was before. */
  CardState closed(Instant at) {
    var since = blockedFrom == null || at.isBefore(blockedFrom) ? at : blockedFrom;
    return new CardState(memberId, account, from, apart, waits, since, past);
  }

  /** When it came or went, and the moment before. */
  Stream<Instant> turningPoints() {
    return Stream.iterate(this, Objects::nonNull, CardState::past)
        .flatMap(
            state ->
                Stream.of(state.from, Objects.requireNonNullElse(state.blockedFrom, state.from)))
        .filter(at -> !at.equals(Instant.MIN))
        .flatMap(at -> Stream.of(at, at.minusMillis(1)));
  }

  /** The account of a receipt of this time; null where the card was blocked by then. */
  @Nullable String accountAt(Instant at) {
    if (past != null && at.isBefore(from)) {
      return past.accountAt(at);
    }
    return blockedFrom == null || at.isBefore(blockedFrom) ? account : null;
  }
}
