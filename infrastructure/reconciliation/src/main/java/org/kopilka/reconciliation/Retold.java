package org.kopilka.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Account;

/**
 * An account as its lines tell it.
 *
 * @param account as the last line that could be folded left it; null = there was none
 * @param lines how many were folded
 * @param standsAt the line that left the account as it is stored; 0 = no line did
 * @param breaks why the story is not told to its end
 * @param disputes lines that say another balance than their facts make, from the first such on
 * @param others snapshots and marks of returns that are not as they should be
 */
record Retold(
    @Nullable Account account,
    long lines,
    long standsAt,
    List<String> breaks,
    List<Finding> disputes,
    List<Finding> others) {
  Retold {
    breaks = List.copyOf(breaks);
    disputes = List.copyOf(disputes);
    others = List.copyOf(others);
  }
}
