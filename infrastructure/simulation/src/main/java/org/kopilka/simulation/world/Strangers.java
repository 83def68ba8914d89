package org.kopilka.simulation.world;

import java.time.Instant;
import java.util.List;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.outside.Envelopes;
import org.kopilka.simulation.till.Shopper;

/** What others say on the bus: marketers' messages, and nonsense (F18). */
final class Strangers {
  /** Stands in all nonsense, so that it is known again among the dead letters. */
  static final String POISON = "poison";

  private Strangers() {}

  static String event(List<Shopper> shoppers, Instant now, Dice dice) {
    var detail =
        switch (dice.below(4)) {
          case 0 -> "{\"metadata\":{\"id\":\"poison\"},\"data\":{\"memberId\":5}}";
          case 1 -> "{\"data\":\"poison\"}";
          default -> message(shoppers, dice);
        };
    var id = "outside-" + dice.below(1_000_000);
    return Envelopes.of(id, "crm", "MessageRequested", detail, now);
  }

  private static String message(List<Shopper> shoppers, Dice dice) {
    var memberId = dice.any(shoppers).memberId();
    if (memberId.isEmpty()) {
      return "{\"data\":{\"memberId\":\"poison!\"}}";
    }
    return "{\"metadata\":{},\"data\":{\"memberId\":\""
        + memberId
        + "\",\"purpose\":\""
        + dice.any("MARKETING", "TRANSACTIONAL")
        + "\",\"text\":{\"ru\":\"Скидки\"}}}";
  }
}
