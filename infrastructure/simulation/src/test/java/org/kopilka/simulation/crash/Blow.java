package org.kopilka.simulation.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kopilka.simulation.chance.Fate;

/**
 * Something that happens to a call, or to several in a row.
 *
 * @param call its number, from 1
 * @param variant of the refusals, of which there are several kinds
 * @param times to how many calls from this one on
 */
record Blow(int call, Fate fate, int variant, int times) {
  /** As often as the most patient of functions asks: whoever asks again gives up in the end. */
  private static final int STREAK = 4;

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
            all.add(new Blow(call, fate, variant, 1));
          }
        }
        case LOST, DONE_UNHEARD, TWICE, DIES_BEFORE, DIES_AFTER ->
            all.add(new Blow(call, fate, 0, 1));
      }
    }
    return all;
  }

  /** The same trouble again and again. */
  static List<Blow> streaksOf(int call) {
    return Stream.of(Fate.REFUSED, Fate.LOST, Fate.DONE_UNHEARD, Fate.DIES_BEFORE, Fate.DIES_AFTER)
        .map(fate -> new Blow(call, fate, 0, STREAK))
        .toList();
  }

  boolean hits(int other) {
    return call <= other && other < call + times;
  }

  boolean isDeath() {
    return fate == Fate.DIES_BEFORE || fate == Fate.DIES_AFTER;
  }
}
