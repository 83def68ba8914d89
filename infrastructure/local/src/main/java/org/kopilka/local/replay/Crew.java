package org.kopilka.local.replay;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does one thing for many, several at a time, as several tills would. */
final class Crew implements AutoCloseable {
  private static final int THREADS = 4;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().name("till-", 1).factory());

  /**
   * Comes back when it is done for all of them.
   *
   * @throws ReplayFault if it could not be
   */
  <T> void each(Collection<T> all, Consumer<T> work) {
    List<Callable<Void>> calls =
        all.stream().<Callable<Void>>map(one -> () -> done(work, one)).toList();
    try {
      for (var result : threads.invokeAll(calls)) {
        var _ = result.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ReplayFault fault ? fault : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReplayFault("Interrupted");
    }
  }

  @SuppressWarnings("NullAway") // a Callable<Void> has nothing else to answer
  private static <T> Void done(Consumer<T> work, T one) {
    work.accept(one);
    return null;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
