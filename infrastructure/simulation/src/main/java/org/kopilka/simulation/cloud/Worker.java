package org.kopilka.simulation.cloud;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.kopilka.simulation.chance.Dice;

/**
 * Who works batches of something.
 *
 * @param <T> an item of a batch
 */
public interface Worker<T> {
  /** Its name. */
  String name();

  /** How many items it takes at once. */
  int batchSizeMax();

  /** How often a batch that failed is delivered again. */
  int retriesMax();

  /** What tells an item from the others of its batch. */
  String id(T item);

  /** An item as it stands among the dead letters. */
  String text(T item);

  /** Chooses a process for a batch; the work itself tells the ids of those that failed. */
  Supplier<Set<String>> work(List<T> batch, Dice dice);
}
