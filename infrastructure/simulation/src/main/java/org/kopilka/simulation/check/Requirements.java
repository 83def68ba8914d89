package org.kopilka.simulation.check;

import static org.kopilka.simulation.check.Invariant.I14_CODES;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.programme.SpendRequirement;

/**
 * What the programme asks of whoever is to pay with points, and what of it the holder of each
 * account has done so far, as the lines have it.
 */
public final class Requirements {
  private final Set<SpendRequirement> required;
  private final Map<String, Set<SpendRequirement>> met = new HashMap<>();
  private final Map<String, String> accounts = new HashMap<>();
  private int changes;

  /** Nobody has done any of these yet. */
  public Requirements(Set<SpendRequirement> required) {
    this.required = Set.copyOf(required);
  }

  /** Takes the next line. */
  public void committed(Line line) {
    var account = line.accountId();
    if (account == null) {
      return;
    }
    switch (line.entry().event()) {
      case Event.AccountOpened opened -> {
        accounts.put(Objects.requireNonNull(line.memberId()), account);
        met(account, opened.facts(), line);
      }
      case Event.FactsNoted noted -> met(account, noted.facts(), line);
      case Event.QuestionnaireCompleted _ -> {
        of(account).add(SpendRequirement.QUESTIONNAIRE);
        changes++;
      }
      default -> {}
    }
  }

  private void met(String account, MemberFacts facts, Line line) {
    var now = EnumSet.noneOf(SpendRequirement.class);
    if (facts.phoneConfirmed()) {
      now.add(SpendRequirement.PHONE_CONFIRMED);
    }
    if (facts.questionnaireComplete()) {
      now.add(SpendRequirement.QUESTIONNAIRE);
    }
    Violation.unless(now.containsAll(of(account)), I14_CODES, () -> "taken back: " + line);
    met.put(account, now);
    changes++;
  }

  private Set<SpendRequirement> of(String account) {
    return met.computeIfAbsent(account, _ -> EnumSet.noneOf(SpendRequirement.class));
  }

  /** Whether there is anything to be done at all. */
  public boolean isAnything() {
    return !required.isEmpty();
  }

  /** Whether all of it was done. */
  boolean areMet(String account) {
    return of(account).containsAll(required);
  }

  /** Whether all of it was done by this member. */
  boolean areMetBy(String memberId) {
    return areMet(Objects.requireNonNull(accounts.get(memberId), memberId));
  }

  /** How often anybody has done any of it. */
  int changes() {
    return changes;
  }
}
