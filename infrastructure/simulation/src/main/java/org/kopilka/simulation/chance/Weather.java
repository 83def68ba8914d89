package org.kopilka.simulation.chance;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How likely each fault is in one run. Each run has weather of its own: where everything fails at
 * once, little gets far enough to go wrong.
 *
 * @param troublesPermille of a call, by fate
 * @param duplicatesPermille of a delivery that is made once more
 * @param killsPermille of a turn: some run dies between two calls
 * @param skewMsMax how far two processes' clocks are apart at most
 * @param stalePermille of a read that may show an older state
 */
public record Weather(
    Map<Fate, Integer> troublesPermille,
    int duplicatesPermille,
    int killsPermille,
    int skewMsMax,
    int stalePermille) {
  private static final int SKEW_MS_MAX = 300_000;

  /** Nothing goes wrong. */
  public static final Weather CALM = new Weather(Map.of(), 0, 0, 0, 0);

  /** Keeps the order of the fates: a copy of another kind would not have one of its own. */
  public Weather {
    var inOrder = new EnumMap<Fate, Integer>(Fate.class);
    inOrder.putAll(troublesPermille);
    troublesPermille = Collections.unmodifiableMap(inOrder);
  }

  /** The weather of a run. */
  public static Weather of(Dice dice) {
    var troubles = new EnumMap<Fate, Integer>(Fate.class);
    for (var fate : Fate.values()) {
      if (fate != Fate.FINE) {
        troubles.put(fate, permille(dice, 120));
      }
    }
    return new Weather(
        troubles,
        permille(dice, 300),
        permille(dice, 20),
        dice.chance(500) ? SKEW_MS_MAX : 0,
        permille(dice, 500));
  }

  /** Often nothing, most often little, seldom much. */
  private static int permille(Dice dice, int max) {
    return dice.chance(400) ? 0 : dice.below(dice.chance(800) ? max / 4 : max);
  }

  /** What becomes of a call. */
  public Fate fate(Dice dice) {
    int point = dice.below(1000);
    for (var trouble : troublesPermille.entrySet()) {
      point -= trouble.getValue();
      if (point < 0) {
        return trouble.getKey();
      }
    }
    return Fate.FINE;
  }
}
