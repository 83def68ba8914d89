package org.kopilka.simulation.world;

import java.util.function.Supplier;
import org.kopilka.local.table.TableDefinition;
import org.kopilka.table.ChangeFeed;
import org.kopilka.table.Lag;
import org.kopilka.table.MemoryTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where worlds get their tables. */
@FunctionalInterface
public interface Tables {
  /**
   * A table with nothing in it.
   *
   * @param lag how far behind its reads may be, where it can do such a thing
   */
  Kept table(Lag lag);

  /**
   * A table.
   *
   * @param follow begins to follow what is written from then on
   */
  record Kept(DynamoDbClient client, Supplier<ChangeFeed> follow) {}

  /** Fresh ones in memory, as the blueprint's template has them. */
  static Tables inMemory(Blueprint blueprint) {
    var definition = TableDefinition.request(blueprint.stack().table());
    return lag -> {
      var table = MemoryTable.create(definition, lag);
      return new Kept(table.client(), table::follow);
    };
  }
}
