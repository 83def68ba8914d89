package org.kopilka.simulation.crash;

import java.util.ArrayList;
import java.util.List;
import org.kopilka.simulation.chance.Fate;

/**
 * Something that happens to a call.
 *
 * @param call its number, from 1
 * @param variant of the refusals, of which there are several kinds
 */
record Blow(int call, Fate fate, int variant) {
  /**
   * Seeds of the refusals: throttled, in conflict, and on the bus some of the events refused. None
   * of them makes a phone refuse for good: that is another outcome, not a disturbance.
   */
  private static final int[] REFUSALS = {0, 2, 3, 4};

  /** All that can happen to a call. */
  static List<Blow> allOf(int call) {
    var all = new ArrayList<Blow>();
    for (var fate : Fate.values()) {
      switch (fate) {
        case FINE -> {}
        case REFUSED -> {
          for (int variant : REFUSALS) {
            all.add(new Blow(call, fate, variant));
          }
        }
        case LOST, DONE_UNHEARD, TWICE, DIES_BEFORE, DIES_AFTER -> all.add(new Blow(call, fate, 0));
      }
    }
    return all;
  }

  boolean isDeath() {
    return fate == Fate.DIES_BEFORE || fate == Fate.DIES_AFTER;
  }
}
