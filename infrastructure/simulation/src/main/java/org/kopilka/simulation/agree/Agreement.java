package org.kopilka.simulation.agree;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.kopilka.simulation.strand.Workers;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.simulation.world.Plan;
import org.kopilka.simulation.world.Tables;

/**
 * Runs each seed on the table in memory and on DynamoDB Local. The same steps and the same faults
 * must make the same story, line by line, and leave the same items.
 */
public final class Agreement {
  private final List<Blueprint> blueprints;
  private final int steps;
  private final int threads;
  private final AtomicLong told = new AtomicLong();
  private final AtomicLong compared = new AtomicLong();

  /**
   * Runs of so many steps each.
   *
   * @param blueprints taken by turns
   * @param threads each with a DynamoDB Local of its own
   */
  public Agreement(List<Blueprint> blueprints, int steps, int threads) {
    this.blueprints = List.copyOf(blueprints);
    this.steps = steps;
    this.threads = threads;
  }

  /** Runs so many from the first; where they part, if they do. */
  public Optional<Difference> run(long first, int count) {
    var next = new AtomicLong(first);
    var found = new AtomicReference<Optional<Difference>>(Optional.empty());
    Workers.run(threads, () -> work(next, first + count, found));
    return found.get();
  }

  /** How many seeds were run on both. */
  public long seedsCompared() {
    return compared.get();
  }

  /** How many lines both have told. */
  public long linesTold() {
    return told.get();
  }

  private void work(AtomicLong next, long end, AtomicReference<Optional<Difference>> found) {
    try (var local = new LocalTables(blueprints.getFirst().stack().table())) {
      for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
        if (found.get().isPresent()) {
          return;
        }
        compare(seed, local).ifPresent(each -> found.set(Optional.of(each)));
      }
    }
  }

  private Optional<Difference> compare(long seed, Tables local) {
    var blueprint = blueprints.get(Math.floorMod(seed, blueprints.size()));
    var plan = Plan.of(seed, steps);
    var one = Told.of(blueprint, plan, Tables.inMemory(blueprint));
    var other = Told.of(blueprint, plan, local);
    compared.incrementAndGet();
    told.addAndGet(one.story().size());
    return Difference.between(seed, one, other).or(() -> wrong(seed, one));
  }

  /** Both agree that something is wrong: that is no agreement to be content with. */
  private static Optional<Difference> wrong(long seed, Told run) {
    return run.isWell()
        ? Optional.empty()
        : Optional.of(new Difference(seed, List.of("both: " + run.story().getLast())));
  }
}
