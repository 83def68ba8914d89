package org.kopilka.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kopilka.simulation.storm.Storm;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.simulation.world.Plan;
import org.kopilka.simulation.world.Simulation;
import org.kopilka.testing.Repository;

class SimulationTest {
  private static final int SEEDS = 5;
  private static final int STEPS = 400;

  /** A few fresh ones with each build; {@code ./mvnw -Psimulate} runs thousands. */
  @ParameterizedTest
  @EnumSource
  void livesThroughStorms(Storm storm) {
    long first = Long.getLong("seed", ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE));
    System.out.println("simulated: " + SEEDS + " seeds from -Dstorm=" + storm + " -Dseed=" + first);
    var failure = new Seeds(blueprints(storm), STEPS, 1).run(first, SEEDS);
    assertThat(failure.map(each -> String.join("\n", each.lines()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void tellsTheSameStoryOfTheSameSeed(Storm storm) {
    var plan = Plan.of(17, STEPS);
    var once = Story.told();
    var again = Story.told();
    var simulation = new Simulation(blueprints(storm).getFirst());

    assertThat(simulation.run(plan, once)).isEmpty();
    assertThat(simulation.run(plan, again)).isEmpty();
    assertThat(once.lines()).hasSizeGreaterThan(STEPS).isEqualTo(again.lines());
  }

  private static List<Blueprint> blueprints(Storm storm) {
    return Blueprint.all(Repository.file(""), storm);
  }
}
