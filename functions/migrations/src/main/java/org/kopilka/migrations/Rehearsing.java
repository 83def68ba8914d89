package org.kopilka.migrations;

import org.kopilka.domain.migration.Rehearsal;
import org.kopilka.files.Bucket;
import org.kopilka.store.migration.Migration;
import org.kopilka.wire.json.Json;

/** Goes through a base and writes down what an import would do. No account is read or written. */
final class Rehearsing {
  private final Bucket bucket;

  Rehearsing(Bucket bucket) {
    this.bucket = bucket;
  }

  /**
   * Rehearses.
   *
   * @return what it comes to, with a checksum that is the same whenever base and rules are
   */
  String rehearse(Migration migration, Source source) {
    try (var faults = new Paper(Reports.FAULTS);
        var outlook = new Paper(Reports.OUTLOOK)) {
      var dayX = source.asked().dayX() == null ? migration.at() : source.asked().dayX();
      var admissions = source.admissions(migration.at());
      var rehearsal = new Rehearsal(admissions, source.programmes(), dayX);
      source.each(
          row -> {
            Reports.faults(faults, row.judged());
            rehearsal.see(row.judged()).ifPresent(card -> Reports.outlook(outlook, card));
          });
      faults.put(bucket, Keys.report(migration.programme(), migration.id()));
      var sum = outlook.put(bucket, Keys.outlook(migration.programme(), migration.id()));
      return Json.write(TotalsJson.of(rehearsal.totals()).put("checksum", sum));
    }
  }
}
