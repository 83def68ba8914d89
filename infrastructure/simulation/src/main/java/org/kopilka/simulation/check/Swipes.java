package org.kopilka.simulation.check;

import static org.kopilka.simulation.check.Invariant.I13_CARDS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Hold;
import org.kopilka.simulation.till.Order;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;

/**
 * Whether a card might do what it did, at the account where it did it. Of all that is read for a
 * purchase or a hold two things decide:
 *
 * <ul>
 *   <li>the card's identity, read once and never again: hence the card may be what it was at any
 *       time between the request that made the line – the last of many, if nobody heard the first
 *       ones – and the line;
 *   <li>whether the identity's account was given up, and when: read for each attempt and written
 *       beside or not at all, hence as it is when the line is.
 * </ul>
 *
 * <p>Clocks do not come into it: a card changes hands at the time of the line that says so, and
 * what is compared with it is the receipt's own time or, for a hold, the one from which its end was
 * reckoned.
 */
final class Swipes {
  private final CardBook book;
  private final Map<String, Order> orders;

  /**
   * Swipes that were ordered so.
   *
   * @param orders by the keys of their lines
   */
  Swipes(Map<String, Order> orders, Erasures erasures) {
    this.orders = orders;
    this.book = new CardBook(erasures);
  }

  void committed(Line line) {
    book.committed(line);
  }

  /**
   * Whether points could pay; where the card has changed meanwhile, whether they did.
   *
   * @param paid whether points did pay
   */
  boolean pays(Wish.Buy buy, boolean paid, Line line) {
    var there =
        read(Objects.requireNonNull(buy.shopper()), line).stream()
            .filter(state -> isOf(state, buy.at(), line))
            .toList();
    Violation.unless(
        !there.isEmpty(), I13_CARDS, () -> "a blocked card, or one of another account: " + line);
    var could = there.stream().anyMatch(state -> !state.waits());
    Violation.unless(could || !paid, I13_CARDS, () -> "a card that pays nothing: " + line);
    return paid || there.stream().noneMatch(CardState::waits);
  }

  private boolean isOf(CardState state, Instant at, Line line) {
    var account = state.accountAt(at);
    return account != null
        && Objects.equals(book.reached(account, at), String.valueOf(line.accountId()));
  }

  /** Points can be set aside only with a card that pays, and where it pays. */
  void mayHold(Wish.Hold wish, Hold hold, Line line) {
    var askedAt = hold.until().minus(wish.ttl());
    Violation.unless(
        read(wish.shopper(), line).stream()
            .filter(state -> !state.waits())
            .map(state -> state.accountAt(askedAt))
            .anyMatch(account -> Objects.equals(account, line.accountId())),
        I13_CARDS,
        () -> "a card that pays nothing, or elsewhere: " + line);
  }

  /** What the card may have been when the request looked at it that made the line. */
  private List<CardState> read(Shopper shopper, Line line) {
    var order = Objects.requireNonNull(orders.get(line.key().pk()));
    return book.since(shopper.card(), order.since(line.correlationId()));
  }
}
