package org.kopilka.local.table;

import org.kopilka.local.template.Stack;
import org.kopilka.table.ChangeFeed;
import org.kopilka.table.MemoryTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table that is forgotten with the process. */
final class TableInMemory implements EmbeddedTable {
  private final Stack.Table definition;
  private final MemoryTable table;
  private final ChangeFeed changes;

  TableInMemory(Stack.Table definition) {
    this.definition = definition;
    this.table = MemoryTable.create(TableDefinition.request(definition));
    this.changes = table.follow();
  }

  @Override
  public DynamoDbClient forFunctions(Runnable wake) {
    return new WatchedDynamoDb(table.client(), wake);
  }

  @Override
  public DynamoDbClient client() {
    return table.client();
  }

  @Override
  public ChangeFeed changes() {
    return changes;
  }

  @Override
  public Stack.Table definition() {
    return definition;
  }

  @Override
  public void close() {
    // Nothing holds it.
  }
}
