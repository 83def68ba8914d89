package org.kopilka.domain.ledger;

import java.util.EnumSet;
import java.util.Set;
import org.kopilka.domain.programme.SpendRequirement;

/** What is known of the account's holder, as far as it decides what the card may do. */
public record MemberFacts(boolean phoneConfirmed, boolean questionnaireComplete) {
  public static final MemberFacts NONE = new MemberFacts(false, false);

  /** The same from the moment on that a code has shown the phone to be theirs. */
  MemberFacts phoneIsConfirmed() {
    return new MemberFacts(true, questionnaireComplete);
  }

  /** The same from the moment on that all questions are answered. */
  MemberFacts questionnaireIsComplete() {
    return new MemberFacts(phoneConfirmed, true);
  }

  /** Which of the requirements are not met. */
  public Set<SpendRequirement> missing(Set<SpendRequirement> required) {
    var missing = EnumSet.noneOf(SpendRequirement.class);
    for (var requirement : required) {
      if (!meets(requirement)) {
        missing.add(requirement);
      }
    }
    return missing;
  }

  private boolean meets(SpendRequirement requirement) {
    return switch (requirement) {
      case PHONE_CONFIRMED -> phoneConfirmed;
      case QUESTIONNAIRE -> questionnaireComplete;
    };
  }
}
