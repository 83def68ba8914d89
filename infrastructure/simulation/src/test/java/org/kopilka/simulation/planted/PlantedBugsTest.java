package org.kopilka.simulation.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes a minute, so that not every build waits for it: {@code -Dexcluded=} lets it run. */
@Tag("planted")
class PlantedBugsTest {
  private static final int SEEDS = 200;
  private static final int STEPS = 400;

  @ParameterizedTest
  @MethodSource("bugs")
  void isFound(Bug bug) throws ReflectiveOperationException {
    var hunt = Class.forName(Hunt.class.getName(), true, new PlantedClasses(bug));
    var first = hunt.getMethod("first", int.class, int.class).invoke(null, SEEDS, STEPS);
    System.out.println("planted: " + bug + ", found by seed " + first);
    assertThat((Long) first).as("the first seed that finds it").isPositive();
  }

  static List<Bug> bugs() {
    return Bugs.all();
  }
}
