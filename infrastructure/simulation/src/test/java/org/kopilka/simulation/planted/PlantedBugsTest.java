package org.kopilka.simulation.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes a minute, so that not every build waits for it: {@code -Dexcluded=} lets it run. */
@Tag("long")
class PlantedBugsTest {
  /**
   * Too seldom in a storm since cards are in it, or the same to all who look at it there; {@link
   * PlantedCrashTest} finds them each time.
   */
  private static final Set<String> OF_CRASHES_ALONE =
      Set.of("a text nobody heard of is sent again", "a choice that is asked again is made again");

  private static final int SEEDS = 200;
  private static final int STEPS = 1000;

  @ParameterizedTest
  @MethodSource("bugs")
  void isFound(Bug bug) throws ReflectiveOperationException {
    isFoundBy("whole", bug);
  }

  /** The ledger alone has no functions: bugs of rules and store must be found without them. */
  @ParameterizedTest
  @MethodSource("bugsOfTheLedger")
  void isFoundInTheLedgerAlone(Bug bug) throws ReflectiveOperationException {
    isFoundBy("ledger", bug);
  }

  private static void isFoundBy(String storm, Bug bug) throws ReflectiveOperationException {
    var hunt = Class.forName(Hunt.class.getName(), true, new PlantedClasses(bug));
    var first = hunt.getMethod("first", String.class, int.class, int.class);
    var seed = (Long) first.invoke(null, storm, SEEDS, STEPS);
    System.out.println("planted: " + bug + ", found by " + storm + " seed " + seed);
    assertThat(seed).as("the first seed that finds it").isPositive();
  }

  static List<Bug> bugs() {
    return Bugs.all().stream().filter(bug -> !OF_CRASHES_ALONE.contains(bug.what())).toList();
  }

  static List<Bug> bugsOfTheLedger() {
    return Bugs.ofTheLedger();
  }
}
