package org.kopilka.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many threads that begin at the same moment. */
public final class Crowd {
  private Crowd() {}

  /** What each of them got, in their order. */
  public static <T> List<T> atOnce(int size, IntFunction<T> each)
      throws InterruptedException, ExecutionException {
    var start = new CyclicBarrier(size);
    var futures = new ArrayList<Future<T>>();
    try (var threads = Executors.newFixedThreadPool(size)) {
      for (int i = 0; i < size; i++) {
        int me = i;
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return each.apply(me);
                }));
      }
    }
    var results = new ArrayList<T>();
    for (var future : futures) {
      results.add(future.get());
    }
    return results;
  }
}
