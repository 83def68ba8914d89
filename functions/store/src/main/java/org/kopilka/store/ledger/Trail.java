package org.kopilka.store.ledger;

import java.util.ArrayList;
import java.util.Optional;
import org.kopilka.domain.ledger.Merged;
import org.kopilka.domain.ledger.Refusal;
import org.kopilka.store.TableItems;

/** Where a command ends that was asked of an account whose card may have been given up. */
sealed interface Trail {
  /** At this account, which may be another, with the command as it is to be asked there. */
  record Reached(AccountRow row, Asked asked) implements Trail {}

  /** Nowhere: the card is blocked. */
  record Blocked(Refusal refusal) implements Trail {}

  /** Nowhere for now: a merge was undone while it was followed. */
  record Changed() implements Trail {}

  /**
   * Follows an account's merges, two strongly consistent reads each. The second, of the account
   * given up, comes after that of the one reached: whoever undoes the merge from then on writes the
   * one reached, too, and what was decided on it is not written.
   */
  static Trail of(TableItems table, AccountRow first, Asked asked) {
    var passed = new ArrayList<AccountRow>();
    var row = first;
    var there = asked;
    for (var merged = row.account().merged(); merged != null; merged = row.account().merged()) {
      var command = merged.follow(there.command());
      if (command.isEmpty()) {
        return new Blocked(new Refusal.CardMerged(last(table, first, merged)));
      }
      there = new Asked(command.get(), there.mark());
      passed.add(row);
      row = next(table, first, merged);
    }
    return passed.stream().allMatch(each -> stands(table, each))
        ? new Reached(row, there)
        : new Changed();
  }

  private static boolean stands(TableItems table, AccountRow passed) {
    var account = passed.account();
    return AccountRow.read(table, account.programme(), account.id())
        .map(row -> row.account().merged())
        .equals(Optional.ofNullable(account.merged()));
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
