package org.kopilka.simulation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.kopilka.simulation.strand.Workers;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.simulation.world.Failure;
import org.kopilka.simulation.world.Plan;
import org.kopilka.simulation.world.Shrinking;
import org.kopilka.simulation.world.Simulation;

/** Runs seeds on several threads, until one goes wrong. Each world lives on one thread. */
public final class Seeds {
  private final List<Blueprint> blueprints;
  private final int steps;
  private final int threads;

  /**
   * Seeds of so many steps each.
   *
   * @param blueprints taken by turns
   */
  public Seeds(List<Blueprint> blueprints, int steps, int threads) {
    this.blueprints = List.copyOf(blueprints);
    this.steps = steps;
    this.threads = threads;
  }

  /** Runs so many from the first; what went wrong, if anything did. */
  public Optional<Failure> run(long first, int count) {
    var next = new AtomicLong(first);
    var failed = new AtomicReference<Optional<Long>>(Optional.empty());
    Workers.run(threads, () -> work(next, first + count, failed));
    return failed.get().map(this::tell);
  }

  private void work(AtomicLong next, long end, AtomicReference<Optional<Long>> failed) {
    for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
      if (failed.get().isPresent()) {
        return;
      }
      if (goesWrong(seed)) {
        failed.set(Optional.of(seed));
      }
    }
  }

  private Simulation simulation(long seed) {
    return new Simulation(blueprints.get(Math.floorMod(seed, blueprints.size())));
  }

  /** Whether a seed's run violates anything. */
  public boolean goesWrong(long seed) {
    return simulation(seed).run(Plan.of(seed, steps), Story.untold()).isPresent();
  }

  /** The shortest story of a seed that goes wrong. */
  public Failure tell(long seed) {
    var simulation = simulation(seed);
    var plan = Plan.of(seed, steps);
    var violation = simulation.run(plan, Story.untold()).orElseThrow();
    var shortest = new Shrinking(simulation, violation.invariant()).shrink(plan);
    var story = Story.told();
    var last = simulation.run(shortest, story).orElseThrow();
    return new Failure(
        blueprints.getFirst().storm(), seed, shortest.steps().size(), last, story.lines());
  }
}
