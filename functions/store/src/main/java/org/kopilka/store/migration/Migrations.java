package org.kopilka.store.migration;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kopilka.domain.migration.Column;
import org.kopilka.domain.migration.Fault;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import org.kopilka.store.Versioned;
import software.amazon.awssdk.services.dynamodb.model.Put;

/**
 * Keeps migrations. Whoever is to go on is told by an item that the stream carries, written with
 * the progress or not at all.
 */
public final class Migrations {
  private final TableItems table;

  public Migrations(TableItems table) {
    this.table = table;
  }

  public Optional<Migration> get(String programme, String id) {
    return table
        .get(MigrationItems.pk(programme, id), MigrationItems.MIGRATION)
        .map(MigrationItems::migration);
  }

  /** Puts a new one; false when there is one of this id. */
  public boolean open(Migration asked) {
    return Versioned.write(table, Versioned.replacing(0, MigrationItems.item(asked), table));
  }

  /** Replaces one as it was read; false when somebody else has. */
  public boolean save(Migration next) {
    return Versioned.write(table, replacing(next));
  }

  /** The same, and orders the step after it. */
  public boolean saveAndGoOn(Migration next, Instant now) {
    var step = Put.builder().tableName(table.name()).item(MigrationItems.step(next, now)).build();
    return Versioned.write(table, replacing(next), step);
  }

  private Put replacing(Migration next) {
    return Versioned.replacing(next.version(), MigrationItems.item(next), table);
  }

  /** Notes why a good row did not come in; the same again changes nothing. */
  public void refuse(Migration of, long line, Fault fault) {
    var item = MigrationItems.row(of, line, fault.column().name(), fault.reason().name());
    table.db().putItem(p -> p.tableName(table.name()).item(item));
  }

  /** All good rows that did not come in, by line. */
  public SortedMap<Long, Fault> refused(Migration of) {
    var rows = new TreeMap<Long, Fault>();
    table
        .db()
        .queryPaginator(
            q ->
                q.tableName(table.name())
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :row)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", Attributes.text(MigrationItems.pk(of.programme(), of.id())),
                            ":row", Attributes.text(MigrationItems.ROW))))
        .items()
        .forEach(
            item ->
                rows.put(
                    Attributes.number(item, "line"),
                    new Fault(
                        Column.valueOf(Attributes.text(item, "column")),
                        Fault.Reason.valueOf(Attributes.text(item, "reason")))));
    return rows;
  }
}
