package org.kopilka.simulation.world;

import java.util.Optional;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.check.Invariant;
import org.kopilka.simulation.check.Violation;

/**
 * Makes a plan that goes wrong as short as it gets: steps are taken out, many at once and then ever
 * fewer, as long as the same invariant is violated without them (Zeller's delta debugging).
 */
public final class Shrinking {
  private final Simulation simulation;
  private final Invariant invariant;

  /** Shrinks plans that violate this invariant. */
  public Shrinking(Simulation simulation, Invariant invariant) {
    this.simulation = simulation;
    this.invariant = invariant;
  }

  /** The shortest plan that was found. */
  public Plan shrink(Plan plan) {
    var shortest = plan;
    for (int size = Math.max(1, plan.steps().size() / 2); size > 0; size /= 2) {
      shortest = without(shortest, size);
    }
    return shortest;
  }

  private Plan without(Plan plan, int size) {
    var shortest = plan;
    int from = 0;
    while (from < shortest.steps().size()) {
      var shorter = shortest.without(from, size);
      if (stillGoesWrong(shorter)) {
        shortest = shorter;
      } else {
        from += size;
      }
    }
    return shortest;
  }

  private boolean stillGoesWrong(Plan plan) {
    Optional<Violation> violation = simulation.run(plan, Story.untold());
    return violation.filter(each -> each.invariant() == invariant).isPresent();
  }
}
