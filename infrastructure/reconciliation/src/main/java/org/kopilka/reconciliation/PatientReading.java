package org.kopilka.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.ledger.Chronicle;
import org.kopilka.store.ledger.Pause;

/** Reads an account's lines in order, and waits for those that the index does not show yet. */
final class PatientReading {
  /** How often the index is asked again before a line counts as missing. */
  private static final int WAITS_MAX = 6;

  private final Chronicle chronicle;
  private final Pause pause;

  PatientReading(Chronicle chronicle, Pause pause) {
    this.chronicle = chronicle;
    this.pause = pause;
  }

  /**
   * Tells an account's lines.
   *
   * @param last a number that a line must have
   */
  void tell(String programme, String accountId, long last, Retelling retelling) {
    @Nullable String after = null;
    for (int waits = 0; ; ) {
      var page = chronicle.page(programme, accountId, after);
      var items = unbroken(page.items(), retelling.seq());
      for (var item : items) {
        if (!retelling.take(item)) {
          return;
        }
        after = item.place();
      }
      var whole = items.size() == page.items().size();
      if (whole && page.last() && retelling.seq() >= last) {
        return;
      }
      if (!whole || page.last()) {
        if (waits == WAITS_MAX) {
          giveUp(page.items().subList(items.size(), page.items().size()), last, retelling);
          return;
        }
        pause.before(++waits);
      }
    }
  }

  /** The items up to the first before which one is missing. */
  private static List<Chronicle.Item> unbroken(List<Chronicle.Item> items, long seq) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).seq() > seq + 1 + i) {
        return items.subList(0, i);
      }
    }
    return items;
  }

  private static void giveUp(List<Chronicle.Item> behindTheGap, long last, Retelling retelling) {
    if (behindTheGap.isEmpty()) {
      retelling.endsBefore(last);
    } else {
      retelling.take(behindTheGap.getFirst());
    }
  }
}
