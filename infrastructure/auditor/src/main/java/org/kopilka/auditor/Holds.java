package org.kopilka.auditor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The holds that are active while a replay runs (rule 10). */
final class Holds {

  /** Points set aside, and until when. */
  record Held(String holdId, Pieces pieces, Instant until) {}

  private final List<Held> active = new ArrayList<>();

  void add(String holdId, Pieces pieces, Instant until) {
    active.add(new Held(holdId, pieces, until));
  }

  /** Those that are active, in the order of recording. */
  List<Held> all() {
    return List.copyOf(active);
  }

  /** Hands one of them over to another account; false where it is not active any more. */
  boolean handOver(Held held, Holds to) {
    boolean isThere = active.remove(held);
    if (isThere) {
      to.active.add(held);
    }
    return isThere;
  }

  long points() {
    return active.stream().mapToLong(held -> held.pieces().points()).sum();
  }

  /** Ends a hold and hands over its pieces; absent where it is not active. */
  @Nullable Pieces end(String holdId) {
    for (Held held : active) {
      if (held.holdId().equals(holdId)) {
        active.remove(held);
        return held.pieces();
      }
    }
    return null;
  }

  /**
   * Frees what has lapsed by now, each hold at its own {@code until} and before anything else of
   * that instant: "from until on" the points are back. Holds of one {@code until} lapse in the
   * order of recording.
   */
  void lapse(Purse purse, Instant now) {
    List<Held> lapsed = active.stream().filter(held -> !held.until().isAfter(now)).toList();
    active.removeAll(lapsed);
    lapsed.stream()
        .sorted(Comparator.comparing(Held::until))
        .forEach(held -> purse.free(held.pieces(), held.until()));
  }
}
