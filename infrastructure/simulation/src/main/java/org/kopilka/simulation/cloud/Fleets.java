package org.kopilka.simulation.cloud;

import java.util.List;
import java.util.function.Supplier;
import org.kopilka.simulation.chance.Dice;

/** The fleets among which work is spread. A fleet that is replaced begins cold (F23). */
public final class Fleets {
  private final List<Supplier<Fleet>> makers;
  private final Fleet[] fleets;

  /** One of each kind. */
  public Fleets(List<Supplier<Fleet>> makers) {
    this.makers = List.copyOf(makers);
    fleets = makers.stream().map(Supplier::get).toArray(Fleet[]::new);
  }

  /** One of them. */
  public Fleet any(Dice dice) {
    return fleets[dice.below(fleets.length)];
  }

  /** Replaces all of them. */
  public void replaceAll() {
    for (int i = 0; i < fleets.length; i++) {
      fleets[i] = makers.get(i).get();
    }
  }

  /** Replaces one of them, as a deployment does. */
  public void replace(Dice dice) {
    int which = dice.below(fleets.length);
    fleets[which] = makers.get(which).get();
  }
}
