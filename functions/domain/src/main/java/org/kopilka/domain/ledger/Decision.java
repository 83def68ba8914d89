package org.kopilka.domain.ledger;

/** The answer to a command: what happened, or why nothing did. */
public sealed interface Decision {
  /** It happens: this event becomes the account's next line. */
  record Accepted(Event event) implements Decision {}

  /** Nothing changes. */
  record Refused(Refusal refusal) implements Decision {}
}
