package org.kopilka.migrations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.migration.Admissions;
import org.kopilka.domain.migration.Column;
import org.kopilka.domain.migration.Judged;
import org.kopilka.domain.migration.OldRow;
import org.kopilka.domain.migration.Rehearsal;
import org.kopilka.files.Bucket;
import org.kopilka.store.member.Arrivals;
import org.kopilka.store.migration.Migration;
import org.kopilka.store.migration.Migrations;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.json.Json;

/** Brings a base in, chunk by chunk. A chunk done twice is done once. */
final class Importing {
  /** Rows between two savings of how far it is. */
  static final int CHUNK = 1000;

  private final Bucket bucket;
  private final Migrations migrations;
  private final Arrivals arrivals;
  private final Clock clock;

  Importing(Bucket bucket, Migrations migrations, Arrivals arrivals, Clock clock) {
    this.bucket = bucket;
    this.migrations = migrations;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  /**
   * How far it came: the migration as it was saved last, and the words about it if it is through.
   */
  record Outcome(Migration migration, boolean stopped, String words) {}

  /**
   * Goes on where it was.
   *
   * @param time whether there is any left
   */
  Outcome bringIn(Migration migration, Source source, BooleanSupplier time) {
    try (var faults = new Paper(Reports.FAULTS)) {
      var run = new Run(migration, source, time, faults);
      source.each(run::take);
      return run.finished();
    }
  }

  private final class Run {
    private final Source source;
    private final Admissions admissions;
    private final BooleanSupplier time;
    private final Rehearsal totals;
    private final Paper faults;
    private final List<Source.Sifted> chunk = new ArrayList<>();
    private Migration migration;
    private boolean stopped;
    private long lastLine;

    Run(Migration migration, Source source, BooleanSupplier time, Paper faults) {
      this.faults = faults;
      this.migration = migration;
      this.source = source;
      this.time = time;
      // Of one instant, whenever it goes on: the same row becomes the same account.
      this.admissions = source.admissions(migration.at());
      this.totals = new Rehearsal(admissions, source.programmes(), migration.at());
      this.lastLine = migration.count().done();
    }

    void take(Source.Sifted row) {
      totals.see(row.judged());
      Reports.faults(faults, row.judged());
      if (stopped || row.row().line() <= migration.count().done()) {
        return;
      }
      chunk.add(row);
      if (chunk.size() == CHUNK) {
        flush();
      }
    }

    private void flush() {
      if (chunk.isEmpty()) {
        return;
      }
      if (!time.getAsBoolean()) {
        stopped = true;
        return;
      }
      lastLine = chunk.getLast().row().line();
      var good = chunk.stream().filter(row -> row.judged() instanceof Judged.Good).toList();
      var moved = Crew.work(good, Run::together, this::admit);
      var count = migration.count();
      var next = migration.at(count.plus(lastLine - count.done(), moved, good.size() - moved));
      if (!migrations.save(next)) {
        throw new OthersAtWorkException(migration.id());
      }
      migration = next;
      chunk.clear();
    }

    /** Cards of one phone become one member's: one after the other. */
    private static Object together(Source.Sifted row) {
      var card = ((Judged.Good) row.judged()).card();
      return card.phone() == null ? card.number() : card.phone();
    }

    private long admit(Source.Sifted row) {
      var good = (Judged.Good) row.judged();
      var key = LineKey.imported(migration.programme(), migration.id(), good.line());
      var request = new Request(key, hash(row.row()), migration.correlationId());
      var asked =
          new Arrivals.Asked(
              request,
              migration.id(),
              admissions.of(good.card()),
              source.programmes(),
              clock.instant().truncatedTo(ChronoUnit.MILLIS));
      return switch (arrivals.admit(asked)) {
        case Arrivals.Result.Arrived _ -> 1;
        case Arrivals.Result.Refused(var fault) -> {
          migrations.refuse(migration, good.line(), fault);
          yield 0;
        }
        case Arrivals.Result.Busy _ -> throw new IllegalStateException("the table is busy");
      };
    }

    Outcome finished() {
      flush();
      return new Outcome(migration, stopped, stopped ? "" : words());
    }

    /** What only the table knew stands at the end of the report. */
    private String words() {
      migrations.refused(migration).forEach((line, fault) -> Reports.fault(faults, line, fault));
      faults.put(bucket, Keys.report(migration.programme(), migration.id()));
      return Json.write(TotalsJson.of(totals.totals()));
    }
  }

  private static String hash(OldRow row) {
    var hash = new RequestHash();
    for (var column : Column.values()) {
      hash.text(column.name(), row.get(column));
    }
    return hash.hex();
  }
}
