package org.kopilka.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.simulation.world.Plan;
import org.kopilka.simulation.world.Simulation;
import org.kopilka.testing.Repository;

class SimulationTest {
  private static final int SEEDS = 60;
  private static final int STEPS = 400;

  private final List<Blueprint> blueprints = Blueprint.all(Repository.file(""));

  /** A few fresh ones with each build; {@code ./mvnw -Psimulate} runs thousands. */
  @Test
  void livesThroughStorms() {
    long first = Long.getLong("seed", ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE));
    System.out.println("simulated: " + SEEDS + " seeds from -Dseed=" + first);
    var failure = new Seeds(blueprints, STEPS, 1).run(first, SEEDS);
    assertThat(failure.map(each -> String.join("\n", each.lines()))).isEmpty();
  }

  @Test
  void tellsTheSameStoryOfTheSameSeed() {
    var plan = Plan.of(17, STEPS);
    var once = Story.told();
    var again = Story.told();
    var simulation = new Simulation(blueprints.getFirst());

    assertThat(simulation.run(plan, once)).isEmpty();
    assertThat(simulation.run(plan, again)).isEmpty();
    assertThat(once.lines()).hasSizeGreaterThan(STEPS).isEqualTo(again.lines());
  }
}
