package org.kopilka.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Several hands: the table answers many at once. What belongs together is done by one, in order.
 */
final class Crew {
  private static final int HANDS = 16;

  private Crew() {}

  /**
   * Works all and waits for the last.
   *
   * @param together what has the same is done one after the other
   * @param work counts what it did
   * @return the sum of the counts
   */
  static <T> long work(List<T> all, Function<T, Object> together, Function<T, Long> work) {
    var piles = new ArrayList<List<T>>();
    for (int i = 0; i < HANDS; i++) {
      piles.add(new ArrayList<>());
    }
    all.forEach(each -> piles.get(Math.floorMod(together.apply(each).hashCode(), HANDS)).add(each));
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = piles.stream().map(pile -> hands.submit(() -> sum(pile, work))).toList();
      return futures.stream().mapToLong(Crew::result).sum();
    }
  }

  private static <T> long sum(List<T> pile, Function<T, Long> work) {
    return pile.stream().mapToLong(work::apply).sum();
  }

  private static long result(Future<Long> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a row failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
