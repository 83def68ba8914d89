package org.kopilka.migrations;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.kopilka.domain.migration.Mode;
import org.kopilka.domain.migration.Stage;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.files.Bucket;
import org.kopilka.phones.ReachablePhones;
import org.kopilka.store.ledger.Checksum;
import org.kopilka.store.migration.Migration;
import org.kopilka.store.migration.Migrations;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.json.Json;

/** Takes the next step of a migration. It may come late, twice, or die at any point. */
final class Steps {
  private final Migrations migrations;
  private final Bucket bucket;
  private final ProgrammeShelf shelf;
  private final ReachablePhones phones;
  private final Checksum checksum;
  private final Importing importing;
  private final RollingBack rollingBack;
  private final Clock clock;

  Steps(
      Migrations migrations,
      Bucket bucket,
      ProgrammeShelf shelf,
      ReachablePhones phones,
      Checksum checksum,
      Importing importing,
      RollingBack rollingBack,
      Clock clock) {
    this.migrations = migrations;
    this.bucket = bucket;
    this.shelf = shelf;
    this.phones = phones;
    this.checksum = checksum;
    this.importing = importing;
    this.rollingBack = rollingBack;
    this.clock = clock;
  }

  /** A base was uploaded: of several uploads the first counts. */
  void uploaded(Keys.Named named, BooleanSupplier time) {
    migrations
        .get(named.programme(), named.migrationId())
        .ifPresent(
            migration -> {
              if (migration.stage() == Stage.WAITING) {
                begin(migration);
              }
              go(named, time);
            });
  }

  private void begin(Migration migration) {
    var tag = bucket.tag(Keys.base(migration.programme(), migration.id()));
    var before = migration.mode() == Mode.RUN ? checksum.of(migration.programme()) : null;
    // Lost to another delivery of the same upload: that one has begun.
    migrations.save(migration.begun(tag, before));
  }

  /** Goes on where the last step ended. */
  void go(Keys.Named named, BooleanSupplier time) {
    var migration = migrations.get(named.programme(), named.migrationId());
    if (migration.isEmpty() || !migration.get().stage().isAtWork()) {
      return;
    }
    try {
      work(migration.get(), time);
    } catch (CsvBase.UnreadableException | Bucket.ChangedException e) {
      var reason = Json.object().put("reason", String.valueOf(e.getMessage()));
      migrations.save(migration.get().failed(Json.write(reason)));
    } catch (OthersAtWorkException e) {
      return;
    }
  }

  private void work(Migration migration, BooleanSupplier time) {
    if (migration.stage() == Stage.ROLLING_BACK) {
      rollBack(migration, time);
    } else if (migration.mode() == Mode.REHEARSE) {
      var words = new Rehearsing(bucket).rehearse(migration, source(migration));
      migrations.save(migration.done(words, null));
    } else {
      bringIn(migration, time);
    }
  }

  private void bringIn(Migration migration, BooleanSupplier time) {
    var outcome = importing.bringIn(migration, source(migration), time);
    if (outcome.stopped()) {
      goOn(outcome.migration());
    } else {
      var after = checksum.of(migration.programme());
      migrations.save(outcome.migration().done(outcome.words(), after));
    }
  }

  private void rollBack(Migration migration, BooleanSupplier time) {
    var reached = rollingBack.takeOut(migration, time);
    if (reached.count().done() > 0) {
      goOn(reached);
    } else {
      migrations.save(reached.back(checksum.of(migration.programme())));
    }
  }

  private void goOn(Migration migration) {
    migrations.saveAndGoOn(migration.at(migration.count()), clock.instant());
  }

  private Source source(Migration migration) {
    var asked = MigrationBody.read(BodyReader.of(Json.parseObject(migration.mapping())));
    return new Source(bucket, migration, asked, programmes(migration), phones);
  }

  private Programmes programmes(Migration migration) {
    return shelf
        .get(migration.programme(), clock.instant())
        .orElseThrow(() -> new IllegalStateException("no programme " + migration.programme()));
  }
}
