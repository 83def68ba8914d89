package org.kopilka.migrations;

import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.Departures;
import org.kopilka.store.migration.Migration;
import org.kopilka.store.migration.Migrations;

/** Takes cards out again, the last line first, chunk by chunk. The base itself is not needed. */
final class RollingBack {
  /** Lines between two savings of how far it is. */
  static final int CHUNK = 500;

  private final Migrations migrations;
  private final Journal journal;
  private final Departures departures;

  RollingBack(Migrations migrations, Journal journal, Departures departures) {
    this.migrations = migrations;
    this.journal = journal;
    this.departures = departures;
  }

  /**
   * Goes on where it was, until none is left or there is no time.
   *
   * @return the migration as it was saved last
   */
  Migration takeOut(Migration turned, BooleanSupplier time) {
    var migration = turned;
    while (migration.count().done() > 0 && time.getAsBoolean()) {
      var next = chunk(migration);
      if (!migrations.save(next)) {
        throw new OthersAtWorkException(migration.id());
      }
      migration = next;
    }
    return migration;
  }

  private Migration chunk(Migration migration) {
    var last = migration.count().done();
    var first = Math.max(1, last - CHUNK + 1);
    var lines =
        LongStream.rangeClosed(first, last)
            .map(line -> first + last - line)
            .mapToObj(line -> LineKey.imported(migration.programme(), migration.id(), line))
            .flatMap(key -> journal.line(key).stream())
            .toList();
    // Further cards of a member go before the first, which is the member's own.
    var kept = Crew.work(lines, line -> String.valueOf(line.memberId()), this::keeps);
    return migration.at(migration.count().plus(first - 1 - last, lines.size() - kept, kept));
  }

  private long keeps(Line opening) {
    return switch (departures.withdraw(opening.key())) {
      case GONE, ABSENT -> 0;
      case KEPT -> 1;
    };
  }
}
