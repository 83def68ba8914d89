package org.kopilka.domain.migration;

import java.util.Map;

/**
 * How an older system's base is to be understood.
 *
 * @param variants by the names that the base has for its programmes
 * @param livesFrom from when points' time to live is counted
 * @param phonesConfirmed whether a phone that is on one card only counts as confirmed
 * @param mailing what is told on day X
 */
public record Mapping(
    Map<String, Destination> variants,
    LivesFrom livesFrom,
    boolean phonesConfirmed,
    Mailing mailing) {
  public static final int VARIANTS_MAX = 200;

  /** From when. */
  public enum LivesFrom {
    LAST_MOVEMENT,
    IMPORT
  }

  /**
   * A text to whoever has to do something.
   *
   * @param parts that it is paid for
   * @param partPrice minor units
   */
  public record Mailing(String text, int parts, long partPrice) {}

  public Mapping {
    variants = Map.copyOf(variants);
    if (variants.isEmpty() || variants.size() > VARIANTS_MAX) {
      throw new IllegalArgumentException("a mapping names 1 to " + VARIANTS_MAX + " variants");
    }
  }

  /** Fields of the questionnaire that a base can answer. */
  boolean isComplete(OldCard card, Iterable<String> asked) {
    for (var field : asked) {
      if (!knows(card, field)) {
        return false;
      }
    }
    return true;
  }

  private static boolean knows(OldCard card, String field) {
    return switch (field) {
      case "fullName", "name" -> card.name() != null;
      case "email" -> card.email() != null;
      case "phone" -> card.phone() != null;
      default -> false;
    };
  }
}
