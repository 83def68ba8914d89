package org.kopilka.simulation.world;

import java.time.Instant;
import java.util.List;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.outside.Envelopes;
import org.kopilka.simulation.till.Shopper;

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

  static String event(List<Shopper> shoppers, Instant now, Dice dice) {
    return switch (dice.below(6)) {
      case 0 -> request("{\"metadata\":{\"id\":\"poison\"},\"data\":{\"memberId\":5}}", now, dice);
      case 1 -> request("{\"data\":\"poison\"}", now, dice);
      case 2 -> request(dice.chance(900) ? ofAnotherVersion(shoppers, dice) : large(), now, dice);
      case 3 -> said(dice.any(ORDERS), ORDER_OF_ANOTHER_VERSION, now, dice);
      default -> request(message(shoppers, dice), now, dice);
    };
  }

  private static String request(String detail, Instant now, Dice dice) {
    return said("MessageRequested", detail, now, dice);
  }

  private static String said(String type, String detail, Instant now, Dice dice) {
    var id = "outside-" + dice.below(1_000_000);
    return Envelopes.of(id, "crm", type, detail, now);
  }

  /** What nobody may have worked: all of it was given up, or must be among what was. */
  static boolean isForNobody(String event) {
    return event.contains(OF_ANOTHER_VERSION);
  }

  /** Of a version that means something else by the same words: nobody may guess what. */
  private static String ofAnotherVersion(List<Shopper> shoppers, Dice dice) {
    var memberId = dice.any(shoppers).memberId();
    return OF_ANOTHER_VERSION
        + ",\"data\":{\"memberId\":\"%s\",\"purpose\":\"TRANSACTIONAL\",\"text\":{\"ru\":\"%s\"}}}"
            .formatted(memberId, POISON);
  }

  private static String large() {
    return "{\"data\":{\"memberId\":\""
        + POISON.repeat(LARGE_CHARACTERS / POISON.length())
        + "\"}}";
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
