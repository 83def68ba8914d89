package org.kopilka.migrations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.kopilka.domain.migration.Mode;
import org.kopilka.domain.migration.Stage;
import org.kopilka.files.Bucket;
import org.kopilka.store.migration.Migration;
import org.kopilka.wire.json.Json;

/** A migration as an administrator sees it. */
record MigrationJson(Bucket bucket) {
  /** How long an address is good for. */
  static final Duration ADDRESS = Duration.ofHours(1);

  ObjectNode of(Migration migration, Instant now) {
    var json = Json.object().put("migrationId", migration.id());
    json.put("programme", migration.programme()).put("mode", migration.mode().name());
    json.put("stage", migration.stage().name()).put("at", migration.at().toString());
    count(json, migration);
    if (migration.stage() == Stage.WAITING) {
      upload(json, migration, now);
    }
    if (migration.report() != null) {
      json.set("report", Json.parseObject(migration.report()));
    }
    if (migration.before() != null) {
      json.putObject("checksum").put("before", migration.before()).put("after", migration.after());
    }
    if (migration.stage() == Stage.DONE || migration.stage() == Stage.ROLLED_BACK) {
      files(json, migration);
    }
    return json;
  }

  private static void count(ObjectNode json, Migration migration) {
    if (migration.mode() == Mode.RUN) {
      var back = migration.stage() == Stage.ROLLING_BACK || migration.stage() == Stage.ROLLED_BACK;
      var count = json.putObject("progress").put("line", migration.count().done());
      count.put(back ? "takenOut" : "broughtIn", migration.count().moved());
      count.put(back ? "kept" : "refused", migration.count().refused());
    }
  }

  private void upload(ObjectNode json, Migration migration, Instant now) {
    var address = bucket.uploadAddress(Keys.base(migration.programme(), migration.id()), ADDRESS);
    json.putObject("upload")
        .put("method", "PUT")
        .put("url", address.toString())
        .put("until", now.plus(ADDRESS).toString());
  }

  private void files(ObjectNode json, Migration migration) {
    var files = json.putObject("files");
    files.put("report", address(Keys.report(migration.programme(), migration.id())));
    if (migration.mode() == Mode.REHEARSE) {
      files.put("outlook", address(Keys.outlook(migration.programme(), migration.id())));
    }
  }

  private String address(String key) {
    return bucket.downloadAddress(key, ADDRESS).toString();
  }
}
