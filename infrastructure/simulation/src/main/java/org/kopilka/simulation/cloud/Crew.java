package org.kopilka.simulation.cloud;

import java.util.ArrayList;
import java.util.List;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.outside.Seam;
import org.kopilka.simulation.strand.Strand;

/** All runs of functions that are under way. They go on by turns, one call to the outside each. */
public final class Crew {
  /** As many as tell each other's races apart; more only make each slower. */
  private static final int RUNS_MAX = 8;

  private record Run(String name, Strand strand, Seam.Caller caller, Runnable whenKilled) {}

  private final List<Run> running = new ArrayList<>();
  private final Seam seam;
  private final Story story;

  /** Nobody at work yet. */
  public Crew(Seam seam, Story story) {
    this.seam = seam;
    this.story = story;
  }

  /** Whether another may begin. */
  public boolean hasRoom() {
    return running.size() < RUNS_MAX;
  }

  /** Whether nobody is at work. */
  public boolean isIdle() {
    return running.isEmpty();
  }

  /**
   * Begins a run; it does nothing before its first turn.
   *
   * @param whenKilled what its caller does when it hears nothing more of it
   */
  public void begin(String name, Runnable work, Runnable whenKilled) {
    story.tell(() -> name + " begins");
    running.add(new Run(name, new Strand(work), new Seam.Caller(name), whenKilled));
  }

  /** Lets one of them go on to its next call. */
  public void turn(Dice dice) {
    resume(running.get(dice.below(running.size())));
  }

  /** Kills one of them where it is (F1, F2, F16). */
  public void kill(Dice dice) {
    kill(running.get(dice.below(running.size())));
  }

  /**
   * Pauses of functions are no pauses here, because a thread that is interrupted does not sleep:
   * only turns pass, and in between anything may happen.
   */
  private void resume(Run run) {
    seam.caller(run.caller());
    Thread.currentThread().interrupt();
    try {
      run.strand().resume();
    } finally {
      Thread.interrupted();
      seam.caller(null);
    }
    if (seam.tookALife()) {
      kill(run);
    } else if (run.strand().isDone()) {
      running.remove(run);
    }
  }

  private void kill(Run run) {
    story.tell(() -> run.name() + " is killed");
    running.remove(run);
    run.whenKilled().run();
  }
}
