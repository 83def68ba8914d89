package org.kopilka.simulation.world;

import java.time.Duration;
import java.util.Optional;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.check.Invariant;
import org.kopilka.simulation.check.Violation;

/** Steps through a world, and tells what went wrong. */
public final class Simulation {
  private final Blueprint blueprint;
  private final Tables tables;

  /** Simulations of worlds built by this blueprint, with tables in memory. */
  public Simulation(Blueprint blueprint) {
    this(blueprint, Tables.inMemory(blueprint));
  }

  /** Simulations of worlds built by this blueprint. */
  public Simulation(Blueprint blueprint, Tables tables) {
    this.blueprint = blueprint;
    this.tables = tables;
  }

  /** What became of a run: empty if all was well. */
  public Optional<Violation> run(Plan plan, Story story) {
    try {
      var world = new World(blueprint, tables, plan.seed(), story);
      var steps = new Steps(world, story);
      for (var step : plan.steps()) {
        steps.take(new Dice(step));
      }
      new Rest(world, story).come(new Dice(plan.seed()));
      return Optional.empty();
    } catch (Violation violation) {
      return wrong(violation, story);
    } catch (RuntimeException e) {
      return wrong(new Violation(Invariant.I11_LIVENESS, "something broke: " + e, e), story);
    }
  }

  private static Optional<Violation> wrong(Violation violation, Story story) {
    story.tell(violation::getMessage);
    return Optional.of(violation);
  }

  /** Time that passes in a step: mostly little. */
  static Duration aWhile(Dice dice) {
    return switch (dice.below(20)) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> Duration.ofMillis(dice.below(5_000));
      case 8, 9, 10, 11, 12, 13, 14 -> Duration.ofSeconds(dice.below(7_200));
      case 15, 16, 17, 18 -> Duration.ofHours(dice.below(30));
      default -> Duration.ofDays(dice.below(dice.chance(800) ? 12 : 200));
    };
  }
}
