package org.kopilka.simulation.world;

import java.util.List;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.outside.Envelopes;

/** What others say on the bus: marketers' messages, nonsense, and what is not for us (F18, F24). */
final class Strangers {
  /** Stands in all nonsense, so that it is known again among the dead letters. */
  static final String POISON = "poison";

  /** As much as fits on the bus together with its envelope. */
  private static final int LARGE_CHARACTERS = 255 * 1024;

  private static final String OF_ANOTHER_VERSION = "{\"metadata\":{\"version\":2}";
  private static final String ORDER_OF_ANOTHER_VERSION =
      OF_ANOTHER_VERSION + ",\"data\":{\"poison\":true}}";
  private static final List<String> ORDERS = List.of("MaturePoints", "ExpirePoints", "ReviewTiers");

  private Strangers() {}

  static void say(World world, Dice dice) {
    switch (dice.below(6)) {
      case 0 ->
          request(world, dice, "{\"metadata\":{\"id\":\"poison\"},\"data\":{\"memberId\":5}}");
      case 1 -> request(world, dice, "{\"data\":\"poison\"}");
      case 2 -> request(world, dice, dice.chance(900) ? ofAnotherVersion(world, dice) : large());
      case 3 -> say(world, dice, dice.any(ORDERS), ORDER_OF_ANOTHER_VERSION);
      default -> request(world, dice, message(world, dice));
    }
  }

  private static void request(World world, Dice dice, String detail) {
    say(world, dice, "MessageRequested", detail);
  }

  private static void say(World world, Dice dice, String type, String detail) {
    var id = "outside-" + dice.below(1_000_000);
    world.cloud.say(Envelopes.of(id, "crm", type, detail, world.clock.now()), dice);
  }

  /** What nobody may have worked: all of it was given up, or must be among what was. */
  static boolean isForNobody(String event) {
    return event.contains(OF_ANOTHER_VERSION);
  }

  /** Of a version that means something else by the same words: nobody may guess what. */
  private static String ofAnotherVersion(World world, Dice dice) {
    var memberId = dice.any(world.shoppers).memberId();
    return OF_ANOTHER_VERSION
        + ",\"data\":{\"memberId\":\"%s\",\"purpose\":\"TRANSACTIONAL\",\"text\":{\"ru\":\"%s\"}}}"
            .formatted(memberId, POISON);
  }

  private static String large() {
    return "{\"data\":{\"memberId\":\""
        + POISON.repeat(LARGE_CHARACTERS / POISON.length())
        + "\"}}";
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
