package org.kopilka.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.kopilka.simulation.world.Blueprint;

/**
 * Runs many seeds on all processors. Ends with 0 only if all was well; otherwise it tells the
 * shortest story of one that went wrong, and the seed that brings it back.
 */
public final class Main {
  private static final int SEEDS = 1000;
  private static final int STEPS = 1000;

  private Main() {}

  /**
   * Options are {@code -Dseeds=} (how many), {@code -Dsteps=} (of each), {@code -Dseed=} (the
   * first; otherwise a fresh one) and {@code -Dthreads=} (otherwise one for each processor).
   */
  public static void main(String[] args) {
    int seeds = Integer.getInteger("seeds", SEEDS);
    int steps = Integer.getInteger("steps", STEPS);
    int asked = Integer.getInteger("threads", 0);
    int threads = asked > 0 ? asked : Runtime.getRuntime().availableProcessors();
    long first = Long.getLong("seed", ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE));
    var start = System.nanoTime();
    var failure = new Seeds(Blueprint.all(Path.of("")), steps, threads).run(first, seeds);
    var took = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    failure.ifPresent(each -> each.lines().forEach(System.out::println));
    System.out.printf(
        "SIMULATION first=%d seeds=%d steps=%d threads=%d result=%s seconds=%d%n",
        first, seeds, steps, threads, failure.isEmpty() ? "WELL" : "WRONG", took);
    System.exit(failure.isEmpty() ? 0 : 1);
  }
}
