package org.kopilka.simulation.agree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kopilka.local.table.TablesInTurn;
import org.kopilka.local.template.Stack;
import org.kopilka.simulation.world.Tables;
import org.kopilka.table.Change;
import org.kopilka.table.ChangeFeed;
import org.kopilka.table.Lag;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tables of DynamoDB Local, one at a time: the next one takes the place of the last. */
final class LocalTables implements Tables, AutoCloseable {
  private final TablesInTurn tables;
  private final DynamoDbClient client;

  LocalTables(Stack.Table table) {
    tables = new TablesInTurn(table);
    client = Uninterrupted.client(tables.client(), new IndexOrder(tables.client(), table));
  }

  /** A fresh one, whose reads are never behind: DynamoDB Local knows no such thing. */
  @Override
  public Kept table(Lag lag) {
    tables.renew();
    return new Kept(client, this::follow);
  }

  private ChangeFeed follow() {
    var feed = Uninterrupted.call(tables::follow);
    return new Numbered(() -> Uninterrupted.call(feed::next));
  }

  @Override
  public void close() {
    tables.close();
  }

  /** Changes numbered from 1, as those of the table in memory are: runs tell of numbers. */
  private static final class Numbered implements ChangeFeed {
    private final Supplier<List<Change>> changes;
    private long number;

    Numbered(Supplier<List<Change>> changes) {
      this.changes = changes;
    }

    @Override
    public List<Change> next() {
      var numbered = new ArrayList<Change>();
      for (var each : changes.get()) {
        numbered.add(
            new Change(
                Long.toString(++number), each.event(), each.keys(), each.newImage(), each.bytes()));
      }
      return numbered;
    }
  }
}
