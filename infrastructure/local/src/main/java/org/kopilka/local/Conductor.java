package org.kopilka.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.kopilka.local.time.Timetable;
import org.kopilka.local.time.VirtualClock;

/**
 * Lets things happen in order: passes on what waits at the stations until nothing does, and moves
 * the clock from one schedule to the next. One at a time: whoever comes second waits.
 */
public final class Conductor {
  private static final Duration REST_MAX = Duration.ofMinutes(1);

  private final ReentrantLock turn = new ReentrantLock();
  private final Signal signal = new Signal();
  private final VirtualClock clock;
  private Timetable timetable = new Timetable(List.of(), Instant.EPOCH);
  private List<Station> stations = List.of();
  private Runnable whenSettled = () -> {};
  private Consumer<Instant> beforeMoving = instant -> {};

  Conductor(VirtualClock clock) {
    this.clock = clock;
  }

  /** Takes charge. Stations and schedules may wake it before, while they are made. */
  void conduct(List<Station> stations, Timetable timetable) {
    this.stations = List.copyOf(stations);
    this.timetable = timetable;
  }

  /** Calls this from now on, whenever nothing is in flight. */
  void whenSettled(Runnable call) {
    whenSettled = call;
  }

  /** Calls this from now on, before the clock is moved to an instant. */
  void beforeMoving(Consumer<Instant> call) {
    beforeMoving = call;
  }

  /** Says that something may wait at a station. */
  public void wake() {
    signal.wake();
  }

  /** Comes back when one whole pass over the stations found nothing to do. */
  public void settle() {
    turn.lock();
    try {
      passUntilNothingWaits();
    } finally {
      turn.unlock();
    }
  }

  /** Moves the clock forward, running what falls due on the way at its own instant, in order. */
  public void advanceTo(Instant target) {
    turn.lock();
    var ticked = !clock.isStanding();
    try {
      passUntilNothingWaits();
      while (isDue(target)) {
        moveTo(timetable.next().orElseThrow());
        timetable.runNext();
        passIfWoken();
      }
      moveTo(target);
      passUntilNothingWaits();
    } finally {
      if (ticked) {
        clock.tick();
      }
      turn.unlock();
    }
  }

  private void moveTo(Instant instant) {
    beforeMoving.accept(instant);
    clock.standAt(instant);
  }

  /** One turn of the one who works by himself: what time and others have brought. */
  void work() {
    turn.lock();
    try {
      while (isDue(clock.instant())) {
        timetable.runNext();
      }
      passUntilNothingWaits();
    } finally {
      turn.unlock();
    }
  }

  /** Comes back when woken, or when the next schedule falls due. */
  void rest() throws InterruptedException {
    var next = timetable.next().map(clock::until).orElse(REST_MAX);
    signal.await(next.compareTo(REST_MAX) < 0 ? next : REST_MAX);
  }

  private boolean isDue(Instant now) {
    return timetable.next().filter(next -> !next.isAfter(now)).isPresent();
  }

  private void passIfWoken() {
    if (signal.take()) {
      passUntilNothingWaits();
    }
  }

  private void passUntilNothingWaits() {
    boolean worked = true;
    while (worked) {
      worked = false;
      for (var station : stations) {
        worked |= station.work();
      }
    }
    whenSettled.run();
  }
}
