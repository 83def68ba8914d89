package org.kopilka.simulation.check;

import static org.kopilka.simulation.check.Invariant.I14_CODES;
import static org.kopilka.simulation.check.Invariant.I2_NOTHING_LOST;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Event;
import org.kopilka.simulation.till.Order;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;

/** Whoever was let in has a phone that is confirmed, and no other phone is. */
final class SignInAudit {
  private final List<Line> lines;
  private final Set<String> confirmed = new HashSet<>();
  private final Map<String, String> phones = new HashMap<>();

  /** An audit of these lines. */
  SignInAudit(List<Line> lines) {
    this.lines = lines;
  }

  void of(List<Order> orders) {
    orders.forEach(this::registered);
    for (int i = 0; i < lines.size(); i++) {
      if (confirms(lines.get(i).entry().event())) {
        wasAsked(lines.get(i), i, orders);
        confirmed.add(String.valueOf(lines.get(i).memberId()));
      }
    }
    for (var order : orders) {
      var answer = order.answer();
      Violation.unless(
          answer == null
              || !(order.wish() instanceof Wish.SignIn)
              || confirmed.contains(answer.memberId()),
          I2_NOTHING_LOST,
          () -> "let in, and no phone is confirmed: " + order);
    }
  }

  private void registered(Order order) {
    var answer = order.answer();
    if (answer == null) {
      return;
    }
    switch (order.wish()) {
      case Wish.Register(var shopper) -> phones.put(answer.memberId(), phone(shopper));
      case Wish.SignIn(var shopper, _) -> phones.put(answer.memberId(), phone(shopper));
      default -> {}
    }
  }

  private static String phone(Shopper shopper) {
    return String.valueOf(shopper.phone());
  }

  private static boolean confirms(Event event) {
    return switch (event) {
      case Event.AccountOpened opened -> opened.facts().phoneConfirmed();
      case Event.FactsNoted noted -> noted.confirmsPhone();
      default -> false;
    };
  }

  private void wasAsked(Line line, int place, List<Order> orders) {
    var member = String.valueOf(line.memberId());
    Violation.unless(
        orders.stream()
            .filter(order -> order.since() <= place)
            .anyMatch(order -> isBy(member, line, order.wish())),
        I14_CODES,
        () -> "confirmed, and nobody named a code: " + line);
  }

  /** Whoever came with a phone that was nobody's is somebody new. */
  private boolean isBy(String member, Line line, Wish wish) {
    return wish instanceof Wish.SignIn(var shopper, _)
        && (line.entry().event() instanceof Event.AccountOpened
            || phone(shopper).equals(phones.get(member)));
  }
}
