package org.kopilka.bench.load;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.kopilka.bench.branch.Counter;

/**
 * People come at their own pace, whether or not those before them were served: each wait counts
 * from the instant at which one meant to ask, so that a pause is felt by all who fell into it.
 */
public final class OpenLoop {
  private OpenLoop() {}

  /** Runs it; comes back when everybody is served. */
  public static Waits run(
      long perSecond, Duration duration, Workload workload, Counter counter, long seed) {
    var waits = new Waits();
    var dice = new SplittableRandom(seed);
    var betweenNanos = Duration.ofSeconds(1).toNanos() / perSecond;
    var many = duration.toNanos() / betweenNanos;
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var start = System.nanoTime();
      for (long i = 0; i < many; i++) {
        var errand = workload.next(dice);
        var meant = start + i * betweenNanos;
        awaits(meant);
        people.execute(
            () -> {
              workload.done(errand, counter.send(errand.call()));
              waits.add(System.nanoTime() - meant);
            });
      }
    }
    return waits;
  }

  private static void awaits(long nanoTime) {
    for (var left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
