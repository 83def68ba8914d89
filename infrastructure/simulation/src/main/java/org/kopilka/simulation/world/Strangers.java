package org.kopilka.simulation.world;

import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.outside.Envelopes;

/** What others say on the bus: marketers' messages, and nonsense (F18). */
final class Strangers {
  /** Stands in all nonsense, so that it is known again among the dead letters. */
  static final String POISON = "poison";

  private Strangers() {}

  static void say(World world, Dice dice) {
    var detail =
        switch (dice.below(4)) {
          case 0 -> "{\"metadata\":{\"id\":\"poison\"},\"data\":{\"memberId\":5}}";
          case 1 -> "{\"data\":\"poison\"}";
          default -> message(world, dice);
        };
    var id = "outside-" + dice.below(1_000_000);
    world.cloud.say(Envelopes.of(id, "crm", "MessageRequested", detail, world.clock.now()), dice);
  }

  private static String message(World world, Dice dice) {
    var memberId = dice.any(world.shoppers).memberId();
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
