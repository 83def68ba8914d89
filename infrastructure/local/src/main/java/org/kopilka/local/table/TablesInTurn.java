package org.kopilka.local.table;

import org.kopilka.local.template.Stack;
import org.kopilka.table.ChangeFeed;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The template's table in DynamoDB Local in memory, again and again: each begins empty. */
public final class TablesInTurn implements AutoCloseable {
  private final LocalDynamo dynamo = LocalDynamo.inMemory();
  private final Stack.Table table;

  /** No table yet. */
  public TablesInTurn(Stack.Table table) {
    this.table = table;
  }

  /** Makes the table, in place of the one there was. */
  public void renew() {
    if (!client().listTables().tableNames().isEmpty()) {
      client().deleteTable(request -> request.tableName(table.name()));
    }
    client().createTable(TableDefinition.request(table));
  }

  /** Reads and writes whichever table there is. */
  public DynamoDbClient client() {
    return dynamo.client();
  }

  /** What is written from now on. */
  public ChangeFeed follow() {
    var described = client().describeTable(request -> request.tableName(table.name())).table();
    var stream = new TableStream(dynamo.streams(), described.latestStreamArn());
    stream.next();
    return stream;
  }

  @Override
  public void close() {
    dynamo.close();
  }
}
