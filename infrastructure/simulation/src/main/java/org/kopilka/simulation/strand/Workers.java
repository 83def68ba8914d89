package org.kopilka.simulation.strand;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work on several threads. */
public final class Workers {
  private Workers() {}

  /**
   * Waits until all have ended.
   *
   * @throws IllegalStateException what the first of them threw: work that broke off is not done
   */
  public static void run(int threads, Runnable work) {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < threads; i++) {
        all.add(pool.submit(work));
      }
      for (var each : all) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A worker broke off", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
