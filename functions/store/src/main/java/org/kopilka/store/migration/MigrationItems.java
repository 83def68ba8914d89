package org.kopilka.store.migration;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalText;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.migration.Mode;
import org.kopilka.domain.migration.Stage;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Migrations and their steps as items of the table, the latter also as the stream shows them. */
public final class MigrationItems {
  /** The type of an order to take the next step. */
  public static final String STEP = "STEP";

  static final String MIGRATION = "MIGRATION";
  static final String ROW = "ROW#";

  private MigrationItems() {}

  static String pk(String programme, String id) {
    return programme + "#MIGRATION#" + id;
  }

  private static Map<String, AttributeValue> keyed(Migration of, String sk, String type) {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(pk(of.programme(), of.id())));
    item.put("sk", text(sk));
    item.put("t", text(type));
    item.put("programme", text(of.programme()));
    item.put("migrationId", text(of.id()));
    item.put("correlationId", text(of.correlationId()));
    return item;
  }

  static Map<String, AttributeValue> item(Migration of) {
    var item = keyed(of, MIGRATION, MIGRATION);
    item.put("mode", text(of.mode().name()));
    item.put("hash", text(of.hash()));
    item.put("mapping", text(of.mapping()));
    item.put("at", number(of.at().toEpochMilli()));
    item.put("stage", text(of.stage().name()));
    item.put("done", number(of.count().done()));
    item.put("moved", number(of.count().moved()));
    item.put("refused", number(of.count().refused()));
    put(item, "tag", of.tag());
    put(item, "report", of.report());
    put(item, "before", of.before());
    put(item, "after", of.after());
    item.put("v", number(of.version() + 1));
    return item;
  }

  static Migration migration(Map<String, AttributeValue> item) {
    return new Migration(
        text(item, "programme"),
        text(item, "migrationId"),
        Mode.valueOf(text(item, "mode")),
        text(item, "hash"),
        text(item, "mapping"),
        Instant.ofEpochMilli(number(item, "at")),
        text(item, "correlationId"),
        Stage.valueOf(text(item, "stage")),
        optionalText(item, "tag"),
        new Migration.Count(number(item, "done"), number(item, "moved"), number(item, "refused")),
        optionalText(item, "report"),
        optionalText(item, "before"),
        optionalText(item, "after"),
        number(item, "v") - 1);
  }

  /** An order to take the step after a version. */
  static Map<String, AttributeValue> step(Migration of, Instant at) {
    var item = keyed(of, String.format(Locale.ROOT, "STEP#%08d", of.version()), STEP);
    item.put("at", number(at.toEpochMilli()));
    return item;
  }

  static Map<String, AttributeValue> row(Migration of, long line, String column, String reason) {
    var item = keyed(of, String.format(Locale.ROOT, ROW + "%012d", line), "ROW");
    item.put("line", number(line));
    item.put("column", text(column));
    item.put("reason", text(reason));
    return item;
  }

  private static void put(Map<String, AttributeValue> item, String name, @Nullable String value) {
    if (value != null) {
      item.put(name, text(value));
    }
  }
}
