package org.kopilka.simulation.till;

import java.time.Instant;

/** What came back when something was asked for. */
public interface Heard {
  /** Whether what was wanted is done. */
  boolean isDone();

  /** Whether it never will be: asking again is of no use. */
  boolean isRefused();

  /** Whether this may be heard where that was heard before: the same, or that nobody knows. */
  boolean repeats(Heard before);

  /** Whom registering made. */
  String memberId();

  /** What a hold is called. */
  String holdId();

  /** What the choice of a main card is called that can be undone; empty if there is none. */
  String mergeId();

  /** What a look saw. */
  Seen seen();

  /** Points at an instant. */
  record Seen(Instant asOf, long available, long pending, long held, long debt) {}
}
