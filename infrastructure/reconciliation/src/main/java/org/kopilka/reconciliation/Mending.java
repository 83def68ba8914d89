package org.kopilka.reconciliation;

/** Writes an account's item anew from its lines, where its lines allow it. */
final class Mending {
  /** What came of it. */
  enum Outcome {
    RIGHT("is right: there is nothing to repair"),
    LINES("its item is right; lines, and what stands on them, are never rewritten"),
    BROKEN("is not repaired: its lines do not tell it to the end"),
    DISPUTED("is not repaired: lines contradict their own balances (see --facts-over-balances)"),
    WOULD("would be repaired with --write"),
    REPAIRED("is repaired"),
    OVERTAKEN("is not repaired: something wrote it meanwhile; check it again");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final Reconciliation reconciliation;

  Mending(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  /**
   * Repairs an account.
   *
   * @param factsOverBalances goes by the lines' facts even where their balances say otherwise
   * @param by who takes responsibility; empty = nothing is written
   */
  Outcome mend(Verdict verdict, boolean factsOverBalances, String by) {
    var retold = verdict.retold();
    if (verdict.agrees()) {
      return Outcome.RIGHT;
    }
    if (retold.account() == null || !retold.breaks().isEmpty()) {
      return Outcome.BROKEN;
    }
    if (verdict.item().isEmpty()) {
      return Outcome.LINES;
    }
    if (!retold.disputes().isEmpty() && !factsOverBalances) {
      return Outcome.DISPUTED;
    }
    if (by.isEmpty()) {
      return Outcome.WOULD;
    }
    return reconciliation.repair(verdict, retold.account(), by)
        ? Outcome.REPAIRED
        : Outcome.OVERTAKEN;
  }
}
