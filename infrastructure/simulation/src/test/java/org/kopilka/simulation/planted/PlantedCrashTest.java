package org.kopilka.simulation.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.simulation.crash.CrashHunt;

/** Bugs that show when a function dies or asks in vain are found at once by the tests of that. */
@Tag("long")
class PlantedCrashTest {
  private static final Set<String> OF_CRASHES =
      Set.of(
          "a refusal comes before the stored answer",
          "the outbox forgets what the bus refused",
          "a text goes out with each delivery",
          "a text nobody heard of is sent again",
          "a choice that is asked again is made again");

  @ParameterizedTest
  @MethodSource("bugs")
  void isFound(Bug bug) throws ReflectiveOperationException {
    var hunt = Class.forName(CrashHunt.class.getName(), true, new PlantedClasses(bug));
    var first = (String) hunt.getMethod("first").invoke(null);
    System.out.println("planted: " + bug + ", found by the scene \"" + first + "\"");
    assertThat(first).as("the scene that finds it").isNotEmpty();
  }

  static List<Bug> bugs() {
    var bugs = Bugs.all().stream().filter(bug -> OF_CRASHES.contains(bug.what())).toList();
    assertThat(bugs).hasSameSizeAs(OF_CRASHES);
    return bugs;
  }
}
