package org.kopilka.simulation.check;

import static org.kopilka.simulation.check.Invariant.I2_NOTHING_LOST;

import java.util.List;
import java.util.function.Predicate;
import org.kopilka.domain.journal.Line;
import org.kopilka.simulation.till.Order;
import org.kopilka.simulation.till.Wish;

/** No acknowledged change of a card is lost, and none was made that nobody asked for. */
final class CardAudit {
  private final List<Line> lines;
  private final CardBook book;

  /** An audit of these lines. */
  CardAudit(List<Line> lines, Erasures erasures) {
    this.lines = lines;
    this.book = new CardBook(erasures);
    lines.forEach(book::committed);
  }

  void of(List<Order> orders) {
    orders.stream().filter(order -> order.answer() != null).forEach(this::isDone);
    for (int i = 0; i < lines.size(); i++) {
      wasAsked(lines.get(i), i, orders);
    }
  }

  private void isDone(Order order) {
    switch (order.wish()) {
      case Wish.Link(var shopper, var number) ->
          wasOnce(order, number, state -> state.memberId().equals(shopper.memberId()));
      case Wish.Choose(var shopper, var number) ->
          wasOnce(
              order, number, state -> state.memberId().equals(shopper.memberId()) && state.pays());
      default -> {}
    }
  }

  private void wasOnce(Order order, String card, Predicate<CardState> acknowledged) {
    Violation.unless(
        book.since(card, order.since()).stream().anyMatch(acknowledged),
        I2_NOTHING_LOST,
        () -> "acknowledged, and never so: " + order);
  }

  private static void wasAsked(Line line, int place, List<Order> orders) {
    var asks = Asked.by(line);
    Violation.unless(
        asks == null || orders.stream().anyMatch(o -> o.since() <= place && asks.test(o.wish())),
        I2_NOTHING_LOST,
        () -> "nobody asked for " + line);
  }
}
