package org.kopilka.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.kopilka.simulation.agree.Agreement;
import org.kopilka.simulation.storm.Storm;
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
   * first; otherwise a fresh one), {@code -Dthreads=} (otherwise one for each processor), {@code
   * -Dstorm=ledger} (the ledger alone; otherwise the whole platform) and {@code -Dtable=local} (on
   * DynamoDB Local as well, with which the table in memory must agree).
   */
  public static void main(String[] args) {
    int asked = Integer.getInteger("threads", 0);
    var asks =
        new Asks(
            Long.getLong("seed", ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE)),
            Integer.getInteger("seeds", SEEDS),
            Integer.getInteger("steps", STEPS),
            asked > 0 ? asked : Runtime.getRuntime().availableProcessors(),
            Storm.of(System.getProperty("storm", "whole")));
    var isWell = "local".equals(System.getProperty("table")) ? agrees(asks) : livesThrough(asks);
    System.exit(isWell ? 0 : 1);
  }

  private record Asks(long first, int seeds, int steps, int threads, Storm storm) {
    @Override
    public String toString() {
      return "storm=%s first=%d seeds=%d steps=%d threads=%d"
          .formatted(storm, first, seeds, steps, threads);
    }
  }

  private static boolean livesThrough(Asks asks) {
    var start = System.nanoTime();
    var seeds = new Seeds(Blueprint.all(Path.of(""), asks.storm()), asks.steps(), asks.threads());
    var failure = seeds.run(asks.first(), asks.seeds());
    var took = seconds(start);
    failure.ifPresent(each -> each.lines().forEach(System.out::println));
    var result = failure.isEmpty() ? "WELL" : "WRONG";
    System.out.printf("SIMULATION %s result=%s seconds=%d%n", asks, result, took);
    return failure.isEmpty();
  }

  private static boolean agrees(Asks asks) {
    var start = System.nanoTime();
    var agreement =
        new Agreement(Blueprint.all(Path.of(""), asks.storm()), asks.steps(), asks.threads());
    var difference = agreement.run(asks.first(), asks.seeds());
    var took = seconds(start);
    difference.ifPresent(
        each -> {
          System.out.println("-Dseed=" + each.seed() + " -Dseeds=1 differs:");
          each.lines().forEach(System.out::println);
        });
    System.out.printf(
        "AGREEMENT %s compared=%d lines=%d result=%s seconds=%d%n",
        asks,
        agreement.seedsCompared(),
        agreement.linesTold(),
        difference.isEmpty() ? "AGREES" : "DIFFERS",
        took);
    return difference.isEmpty();
  }

  private static long seconds(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toSeconds();
  }
}
