package org.kopilka.simulation.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who was erased, and when: between which lines of the ledger, which knows nothing of it. */
public final class Erasures {
  private final List<Gone> all = new ArrayList<>();

  /**
   * One of them.
   *
   * @param lines how many there were before
   */
  record Gone(int lines, String memberId, Instant at) {}

  void add(Gone gone) {
    all.add(gone);
  }

  /** All, in the order in which they were committed. */
  List<Gone> all() {
    return all;
  }
}
