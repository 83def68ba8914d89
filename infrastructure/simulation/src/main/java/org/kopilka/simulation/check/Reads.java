package org.kopilka.simulation.check;

import org.kopilka.domain.ledger.Account;
import org.kopilka.simulation.till.Counter;
import org.kopilka.simulation.till.Heard;
import org.kopilka.simulation.till.Wish;

/** Judges balances that were read: each must have been true between question and answer. */
public final class Reads implements Counter.Looks {
  private final Mirror mirror;

  /** A judge who knows what was committed. */
  public Reads(Mirror mirror) {
    this.mirror = mirror;
  }

  @Override
  public Judge begin(Wish.Look look) {
    var memberId = look.shopper().memberId();
    var known = mirror.lifeOf(memberId).size();
    return answer -> {
      var life = mirror.lifeOf(memberId);
      var possible = life.subList(Math.max(0, known - 1), life.size());
      var seen = answer.seen();
      Violation.unless(
          possible.stream().anyMatch(account -> matches(account, seen)),
          Invariant.I12_LINEARIZABLE,
          seen + " was never true of " + possible);
    };
  }

  @Override
  public int lines() {
    return mirror.size();
  }

  private static boolean matches(Account account, Heard.Seen seen) {
    if (seen.asOf().isBefore(account.recordedAt())) {
      return false;
    }
    var balance = account.balanceAt(seen.asOf());
    return balance.available() == seen.available()
        && balance.pending() == seen.pending()
        && balance.held() == seen.held()
        && balance.debt() == seen.debt();
  }
}
