package org.kopilka.bench.load;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.kopilka.bench.branch.Counter;

/** So many clients, each of whom asks again as soon as it is answered: how much gets done. */
public final class ClosedLoop {
  private ClosedLoop() {}

  /**
   * Runs it.
   *
   * @param client makes what the nth client does, over and over
   * @return how often all of them together did it in a second
   */
  public static long perSecond(int clients, Duration duration, IntFunction<Runnable> client) {
    var start = System.nanoTime();
    var deadline = start + duration.toNanos();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var counts =
          IntStream.range(0, clients)
              .mapToObj(client)
              .map(work -> threads.submit(() -> repeat(work, deadline)))
              .toList();
      var all = counts.stream().mapToLong(ClosedLoop::count).sum();
      return all * Duration.ofSeconds(1).toNanos() / (System.nanoTime() - start);
    }
  }

  /** The same with a workload's errands. */
  public static long perSecond(
      int clients, Duration duration, Workload workload, Counter counter, long seed) {
    return perSecond(
        clients,
        duration,
        n -> {
          var dice = new SplittableRandom(seed + n);
          return () -> {
            var errand = workload.next(dice);
            workload.done(errand, counter.send(errand.call()));
          };
        });
  }

  private static long repeat(Runnable work, long deadline) {
    long done = 0;
    while (System.nanoTime() - deadline < 0) {
      work.run();
      done++;
    }
    return done;
  }

  private static long count(Future<Long> client) {
    try {
      return client.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client gave up", e.getCause());
    }
  }
}
