package org.kopilka.simulation.planted;

import org.kopilka.simulation.Seeds;
import org.kopilka.simulation.storm.Storm;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.testing.Repository;

/** Looks for a seed that goes wrong. Called across class loaders, hence by name. */
public final class Hunt {
  private Hunt() {}

  /**
   * The first seed from 1 that goes wrong, or 0 if none up to {@code seeds} does.
   *
   * @param storm the kind's name
   */
  public static long first(String storm, int seeds, int steps) {
    var hunted = new Seeds(Blueprint.all(Repository.file(""), Storm.of(storm)), steps, 1);
    for (long seed = 1; seed <= seeds; seed++) {
      if (hunted.goesWrong(seed)) {
        return seed;
      }
    }
    return 0;
  }
}
