package org.kopilka.reconciliation;

import org.jspecify.annotations.Nullable;
import org.kopilka.store.ledger.Census;

/** Compares every account of the table, in an order of the table's own, at a given pace. */
final class Everybody {
  private final Census census;
  private final Reconciliation reconciliation;
  private final Pace pace;
  private final Tell tell;

  /** Where results go as they come. */
  interface Tell {
    /** An account that differs. */
    void differs(Verdict verdict);

    /** A page is done; the next one begins here. */
    void reached(String cursor);
  }

  /**
   * How it went.
   *
   * @param checked accounts
   * @param differing of them
   */
  record Count(long checked, long differing) {}

  Everybody(Census census, Reconciliation reconciliation, Pace pace, Tell tell) {
    this.census = census;
    this.reconciliation = reconciliation;
    this.pace = pace;
    this.tell = tell;
  }

  /**
   * Compares all of them.
   *
   * @param programme only its accounts; null = of all programmes
   * @param from where an earlier run stopped; null = from the beginning
   */
  Count check(@Nullable String programme, @Nullable String from) {
    long checked = 0;
    long differing = 0;
    @Nullable String next = from;
    do {
      var page = census.page(next, pace.pageSize());
      pace.spent(page.itemsRead());
      for (var found : page.found()) {
        if (isWanted(found, programme)) {
          checked++;
          differing += check(found) ? 0 : 1;
        }
      }
      next = page.next();
      if (next != null) {
        tell.reached(next);
      }
    } while (next != null);
    return new Count(checked, differing);
  }

  /** A member's account is met again as itself, unless its item is lost. */
  private boolean isWanted(Census.Found found, @Nullable String programme) {
    return (programme == null || programme.equals(found.programme()))
        && !(found.byMember() && reconciliation.isStored(found.programme(), found.accountId()));
  }

  private boolean check(Census.Found found) {
    var verdict = reconciliation.check(found.programme(), found.accountId());
    pace.spent(verdict.retold().lines());
    if (!verdict.agrees()) {
      tell.differs(verdict);
    }
    return verdict.agrees();
  }
}
