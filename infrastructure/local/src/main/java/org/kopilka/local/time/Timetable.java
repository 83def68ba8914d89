package org.kopilka.local.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What falls due when. Schedules due at one instant run in the order of the template. Safe for use
 * by several threads, as long as one of them runs.
 */
public final class Timetable {
  /** A schedule: what to run, and when. */
  public record Entry(Recurrence recurrence, Runnable run) {}

  private record Due(Instant at, int order, Entry entry) {}

  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingInt(Due::order));

  /**
   * A timetable.
   *
   * @param start the first runs come after this instant
   */
  public Timetable(List<Entry> entries, Instant start) {
    for (var entry : entries) {
      queue.add(new Due(entry.recurrence().next(start), queue.size(), entry));
    }
  }

  /** When the next schedule falls due, if there is any. */
  public synchronized Optional<Instant> next() {
    return Optional.ofNullable(queue.peek()).map(Due::at);
  }

  /** Runs the schedule that falls due first, and notes when it does so again. */
  public void runNext() {
    takeNext().run().run();
  }

  private synchronized Entry takeNext() {
    var due = queue.remove();
    var entry = due.entry();
    queue.add(new Due(entry.recurrence().next(due.at()), due.order(), entry));
    return entry;
  }
}
