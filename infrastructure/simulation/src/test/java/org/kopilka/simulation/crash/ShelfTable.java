package org.kopilka.simulation.crash;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.kopilka.local.stream.StreamRecord;
import org.kopilka.local.table.TableDefinition;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.store.TableItems;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.table.Change;
import org.kopilka.table.ChangeFeed;
import org.kopilka.table.MemoryTable;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table with a programme in it and nothing else. */
public final class ShelfTable {
  private final MemoryTable table;
  private final ChangeFeed feed;
  private final String name;

  /**
   * A change in the stream.
   *
   * @param place the key of the item
   */
  record Streamed(String place, StreamRecord record) {}

  ShelfTable(Blueprint blueprint) {
    var definition = blueprint.stack().table();
    name = definition.name();
    table = MemoryTable.create(TableDefinition.request(definition));
    var shelf = new ProgrammeShelf(new TableItems(table.client(), name), ProgrammeJson::read);
    shelf.list(blueprint.programme().code());
    shelf.add(blueprint.programme(), blueprint.programmeText());
    feed = table.follow();
  }

  DynamoDbClient client() {
    return table.client();
  }

  /** The table as the store sees it. */
  public TableItems items() {
    return new TableItems(table.client(), name);
  }

  /** Puts an item there that another version wrote. */
  public void put(Map<String, AttributeValue> item) {
    table.client().putItem(r -> r.tableName(name).item(item));
  }

  /** What was written since the last time. */
  List<Streamed> changes() {
    return feed.next().stream().map(ShelfTable::streamed).toList();
  }

  private static Streamed streamed(Change change) {
    var pk = Objects.requireNonNull(change.keys().get("pk")).s();
    return new Streamed(pk, StreamRecord.of(change));
  }

  /** Every item by its key. */
  public Map<String, Map<String, AttributeValue>> all() {
    var all = new TreeMap<String, Map<String, AttributeValue>>();
    for (var item : table.client().scan(r -> r.tableName(name).consistentRead(true)).items()) {
      all.put(text(item, "pk") + " " + text(item, "sk"), new TreeMap<>(item));
    }
    return all;
  }

  private static String text(Map<String, AttributeValue> item, String attribute) {
    return Objects.requireNonNull(item.get(attribute)).s();
  }
}
