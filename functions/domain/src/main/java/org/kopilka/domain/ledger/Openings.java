package org.kopilka.domain.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.tier.Ladder;
import org.kopilka.domain.tier.SpendDays;

/** Decides the opening of an account. */
final class Openings {
  /** Where a member comes from whose card an older programme had. */
  static final String MIGRATION = "MIGRATION";

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

  /** The tier of a discount is the one that its holder knows: nobody is told of it. */
  static Decision bring(Command.Import command, Instant now) {
    var brought = command.brought();
    var programme = command.programmes().at(now).by(brought.variant());
    var tier = new Ladder(programme, SpendDays.NONE, brought.floor()).tierAt(now).code();
    var all =
        new Brought(
            brought.migrationId(),
            brought.variant(),
            lot(command, programme, now),
            brought.floor(),
            brought.movedAt(),
            brought.reachable());
    return Ledger.accepted(
        new Event.AccountOpened(command.facts(), tier, MIGRATION, command.card(), false, all));
  }

  private static @Nullable Earning lot(Command.Import command, Programme programme, Instant now) {
    var gone = programme.earn().expiresAt(command.livesFrom(), programme.zone());
    return command.points() == 0 ? null : new Earning(command.points(), 0, now, gone);
  }
}
