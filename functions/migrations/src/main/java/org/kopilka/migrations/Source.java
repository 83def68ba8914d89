package org.kopilka.migrations;

import java.time.Instant;
import java.util.function.Consumer;
import org.kopilka.domain.migration.Admissions;
import org.kopilka.domain.migration.Base;
import org.kopilka.domain.migration.Judge;
import org.kopilka.domain.migration.Judged;
import org.kopilka.domain.migration.OldRow;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.files.Bucket;
import org.kopilka.phones.ReachablePhones;
import org.kopilka.store.migration.Migration;

/** The base of one migration, which is gone through twice. */
final class Source {
  private final Bucket bucket;
  private final Migration migration;
  private final MigrationBody asked;
  private final Programmes programmes;
  private final Judge judge;
  private final Base base = new Base();

  Source(
      Bucket bucket,
      Migration migration,
      MigrationBody asked,
      Programmes programmes,
      ReachablePhones phones) {
    this.bucket = bucket;
    this.migration = migration;
    this.asked = asked;
    this.programmes = programmes;
    var zone = programmes.at(migration.at()).zone();
    this.judge =
        new Judge(
            asked.mapping(), text -> phones.spelled(text, asked.country()), zone, migration.at());
  }

  /**
   * A row and what it is worth.
   *
   * @param row as it stands there
   */
  record Sifted(OldRow row, Judged judged) {}

  /** Counts first, then hands on every row. */
  void each(Consumer<Sifted> rows) {
    read(row -> base.count(judge.judge(row)));
    base.again();
    read(row -> rows.accept(new Sifted(row, base.sift(judge.judge(row)))));
  }

  private void read(Consumer<OldRow> each) {
    var key = Keys.base(migration.programme(), migration.id());
    var bytes = bucket.read(key, String.valueOf(migration.tag()));
    new CsvBase(asked.separator()).read(bytes, each);
  }

  /** With what good rows come in. */
  Admissions admissions(Instant now) {
    var questionnaire = programmes.at(now).questionnaire();
    return new Admissions(asked.mapping(), base, questionnaire, now);
  }

  Programmes programmes() {
    return programmes;
  }

  MigrationBody asked() {
    return asked;
  }
}
