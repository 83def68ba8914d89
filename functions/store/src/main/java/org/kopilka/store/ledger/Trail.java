package org.kopilka.store.ledger;

import org.kopilka.domain.ledger.Merged;
import org.kopilka.domain.ledger.Refusal;
import org.kopilka.store.TableItems;

/** Where a command ends that was asked of an account whose card may have been given up. */
sealed interface Trail {
  /** At this account, which may be another, with the command as it is to be asked there. */
  record Reached(AccountRow row, Asked asked) implements Trail {}

  /** Nowhere: the card is blocked. */
  record Blocked(Refusal refusal) implements Trail {}

  /** Follows an account's merges, one strongly consistent read each. */
  static Trail of(TableItems table, AccountRow first, Asked asked) {
    var row = first;
    var there = asked;
    for (var merged = row.account().merged(); merged != null; merged = row.account().merged()) {
      var command = merged.follow(there.command());
      if (command.isEmpty()) {
        return new Blocked(new Refusal.CardMerged(last(table, first, merged)));
      }
      there = new Asked(command.get(), there.mark());
      row = next(table, first, merged);
    }
    return new Reached(row, there);
  }

  /** The merge by which the points came to where they are now. */
  private static Merged last(TableItems table, AccountRow first, Merged merged) {
    var further = next(table, first, merged).account().merged();
    return further == null ? merged : last(table, first, further);
  }

  private static AccountRow next(TableItems table, AccountRow first, Merged merged) {
    return AccountRow.read(table, first.account().programme(), merged.into())
        .orElseThrow(() -> new IllegalStateException("no account " + merged.into()));
  }
}
