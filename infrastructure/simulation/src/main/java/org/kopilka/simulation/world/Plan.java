package org.kopilka.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kopilka.simulation.chance.Dice;

/**
 * All that is left to chance in a run: the seed of its world and one for each step, so that steps
 * can be taken out and the others still do much the same.
 */
public record Plan(long seed, List<Long> steps) {
  /** Keeps the dice of the steps apart from those of the world. */
  private static final long OF_STEPS = 0x9E3779B97F4A7C15L;

  public Plan {
    steps = List.copyOf(steps);
  }

  /** The plan of a seed. */
  public static Plan of(long seed, int steps) {
    var dice = new Dice(seed ^ OF_STEPS);
    return new Plan(seed, Stream.generate(dice::seed).limit(steps).toList());
  }

  /** The same without some of its steps. */
  Plan without(int from, int count) {
    var left = new ArrayList<>(steps);
    left.subList(from, Math.min(from + count, steps.size())).clear();
    return new Plan(seed, left);
  }
}
