package org.kopilka.simulation.ledger;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.cloud.Fleets;
import org.kopilka.simulation.cloud.Worker;
import org.kopilka.store.ledger.DueIndex;
import software.amazon.awssdk.core.exception.SdkException;

/** Runs jobs, and once more what failed. */
record JobRunner(Fleets<Office> offices, int retriesMax) implements Worker<DueIndex.Job> {
  @Override
  public String name() {
    return "job";
  }

  @Override
  public int batchSizeMax() {
    return 1;
  }

  @Override
  public String id(DueIndex.Job job) {
    return job.name();
  }

  @Override
  public String text(DueIndex.Job job) {
    return job.name();
  }

  @Override
  public Supplier<Set<String>> work(List<DueIndex.Job> batch, Dice dice) {
    var office = offices.any(dice);
    var job = batch.getFirst();
    return () -> isDone(office, job) ? Set.of() : Set.of(job.name());
  }

  private static boolean isDone(Office office, DueIndex.Job job) {
    try {
      return office.work(job);
    } catch (SdkException _) {
      return false;
    }
  }
}
