package org.kopilka.simulation.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kopilka.simulation.chance.Dice;

/**
 * The fleets among which work is spread. A fleet that is replaced begins cold (F23).
 *
 * @param <F> a process of each function
 */
public final class Fleets<F> {
  private final List<Supplier<F>> makers;
  private final List<F> fleets;

  /** One of each kind. */
  public Fleets(List<Supplier<F>> makers) {
    this.makers = List.copyOf(makers);
    fleets = new ArrayList<>(makers.stream().map(Supplier::get).toList());
  }

  /** One of them. */
  public F any(Dice dice) {
    return dice.any(fleets);
  }

  /** Replaces all of them. */
  public void replaceAll() {
    for (int i = 0; i < fleets.size(); i++) {
      fleets.set(i, makers.get(i).get());
    }
  }

  /** Replaces one of them, as a deployment does. */
  public void replace(Dice dice) {
    int which = dice.below(fleets.size());
    fleets.set(which, makers.get(which).get());
  }
}
