package org.kopilka.simulation.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.kopilka.domain.ledger.Account;
import org.kopilka.simulation.till.Counter;
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
      var seen = answer.json();
      Violation.unless(
          possible.stream().anyMatch(account -> matches(account, seen)),
          Invariant.I12_LINEARIZABLE,
          seen + " was never true of " + possible);
    };
  }

  private static boolean matches(Account account, JsonNode seen) {
    var asOf = Instant.parse(seen.path("asOf").asText());
    if (asOf.isBefore(account.recordedAt())) {
      return false;
    }
    var balance = account.balanceAt(asOf);
    return balance.available() == seen.path("available").asLong()
        && balance.pending() == seen.path("pending").asLong()
        && balance.held() == seen.path("held").asLong()
        && balance.debt() == seen.path("debt").asLong();
  }
}
