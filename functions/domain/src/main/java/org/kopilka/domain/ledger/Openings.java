package org.kopilka.domain.ledger;

import java.time.Instant;

/** Decides the opening of an account. */
final class Openings {
  private Openings() {}

  static Decision open(Command.Open command, Instant now) {
    var lowest = command.programmes().at(now).tiers().lowest();
    return Ledger.accepted(
        new Event.AccountOpened(
            command.facts(),
            lowest.code(),
            command.source(),
            command.card(),
            command.electronic()));
  }
}
