package org.kopilka.simulation.crash;

import java.util.List;
import java.util.function.Consumer;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.world.Blueprint;

/**
 * A command and what was before it.
 *
 * @param before is never disturbed
 * @param act is, and so is everything that follows from it until nothing waits any more
 */
record Scene(String name, Blueprint blueprint, Consumer<Stage> before, Consumer<Stage> act) {

  /** A run of a scene. */
  record Run(Outcome outcome, int calls) {}

  /** Plays it with nothing happening, after so many tries that came to nothing. */
  Run play(int triesBefore) {
    return play(List.of(), triesBefore, Story.untold());
  }

  /** Plays it. */
  Run play(List<Blow> blows, Story story) {
    return play(blows, 0, story);
  }

  private Run play(List<Blow> blows, int triesBefore, Story story) {
    var stage = new Stage(blueprint, story);
    before.accept(stage);
    var script = stage.disturb(blows, triesBefore);
    act.accept(stage);
    stage.settle();
    return new Run(Outcome.of(stage), script.calls());
  }

  @Override
  public String toString() {
    return name;
  }
}
