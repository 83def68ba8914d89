package org.kopilka.simulation.check;

import static org.kopilka.simulation.check.Invariant.I13_CARDS;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Line;
import org.kopilka.simulation.till.Order;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;

/**
 * Whether a card might do what it did, at the account where it did it: as it was at some time
 * between the first that anybody wanted it and the line.
 */
final class Swipes {
  private static final Duration CLOCKS_APART_MAX = Duration.ofMinutes(10);

  private final CardBook book = new CardBook();
  private final Map<String, Order> orders;
  private final List<Order> changes;

  /**
   * How long before its line a card may have been given up, or come to its holder: as long as the
   * function that did it took.
   */
  private final Map<String, Duration> vague = new HashMap<>();

  /**
   * Swipes that were ordered so.
   *
   * @param orders by the keys of their lines
   * @param changes everything that was ordered
   */
  Swipes(Map<String, Order> orders, List<Order> changes) {
    this.orders = orders;
    this.changes = changes;
  }

  void committed(Line line) {
    book.committed(line);
    var member = line.memberId();
    var asked = asked(line);
    if (member != null && asked != null) {
      var late = Duration.between(asked, line.entry().recordedAt()).plus(CLOCKS_APART_MAX);
      book.cards().entrySet().stream()
          .filter(card -> card.getValue().memberId().equals(member))
          .forEach(card -> vague.merge(card.getKey(), late, Swipes::longer));
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** When a change of a card was first asked for; null for all other lines. */
  private @Nullable Instant asked(Line line) {
    var asking = Asked.by(line);
    return asking == null
        ? null
        : changes.stream()
            .filter(order -> asking.test(order.wish()))
            .map(Order::wantedAt)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  /**
   * Whether points could pay; where the card has changed meanwhile, whether they did.
   *
   * @param paid whether points did pay
   */
  boolean pays(Wish.Buy buy, boolean paid, Line line) {
    var shopper = Objects.requireNonNull(buy.shopper());
    var states = at(shopper, buy.at(), line);
    Violation.unless(
        !states.isEmpty(), I13_CARDS, () -> "a blocked card, or one of another account: " + line);
    return states.stream().anyMatch(state -> state.waits() != paid) ? paid : !paid;
  }

  /** Points can be set aside only with a card that pays. */
  void mayPay(Shopper shopper, Instant at, Line line) {
    Violation.unless(
        at(shopper, at, line).stream().anyMatch(state -> !state.waits()),
        I13_CARDS,
        () -> "a card that pays nothing: " + line);
  }

  /** What the card may have been for this receipt to come to this account. */
  private List<CardState> at(Shopper shopper, Instant at, Line line) {
    var since = Objects.requireNonNull(orders.get(line.key().pk())).since();
    return book.since(shopper.card(), since).stream()
        .filter(state -> isAt(state, at, shopper.card(), String.valueOf(line.accountId())))
        .toList();
  }

  private boolean isAt(CardState state, Instant at, String card, String account) {
    return Stream.of(at, at.plus(vague.getOrDefault(card, Duration.ZERO)))
        .map(state::accountAt)
        .filter(Objects::nonNull)
        .map(book::reached)
        .anyMatch(account::equals);
  }
}
