package org.kopilka.local.table;

import java.util.Map;
import org.kopilka.local.template.Stack;
import org.kopilka.table.ChangeFeed;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table that DynamoDB Local keeps in a file. */
final class TableInFile implements EmbeddedTable {
  private final LocalDynamo dynamo;
  private final DynamoDbClient client;
  private final Stack.Table table;

  private TableInFile(LocalDynamo dynamo, Stack.Table table) {
    this.dynamo = dynamo;
    this.client = dynamo.client();
    this.table = table;
  }

  static TableInFile open(Stack.Table table, DataFile file) {
    var opened = new TableInFile(LocalDynamo.open(file), table);
    try {
      opened.createIfMissing(file);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
    return opened;
  }

  private void createIfMissing(DataFile file) {
    if (!client.listTables().tableNames().contains(table.name())) {
      client.createTable(TableDefinition.request(table));
      return;
    }
    var existing = client.describeTable(request -> request.tableName(table.name())).table();
    if (!TableDefinition.fits(existing, table)) {
      throw new DataFileFault(
          file.path(), "holds the table of another template; start with a new file.");
    }
    renewStream();
  }

  @Override
  public DynamoDbClient forFunctions(Runnable wake) {
    return new WatchedDynamoDb(client, afterBarrier(wake));
  }

  /**
   * DynamoDB Local acknowledges a write before SQLite has it. A read stands behind the write in the
   * same queue: once it is answered, a killed process no longer loses what was acknowledged.
   */
  private Runnable afterBarrier(Runnable wake) {
    var nothing = AttributeValue.fromS("-");
    var range = table.key().range();
    var key =
        range == null
            ? Map.of(table.key().hash(), nothing)
            : Map.of(table.key().hash(), nothing, range, nothing);
    return () -> {
      client.getItem(request -> request.tableName(table.name()).key(key).consistentRead(true));
      wake.run();
    };
  }

  @Override
  public DynamoDbClient client() {
    return client;
  }

  @Override
  public ChangeFeed changes() {
    var described = client.describeTable(request -> request.tableName(table.name())).table();
    return new TableStream(dynamo.streams(), described.latestStreamArn());
  }

  @Override
  public Stack.Table definition() {
    return table;
  }

  /**
   * Gives the table a new, empty stream: an old one that is read after a day shows nothing, not
   * even what is written from then on.
   */
  private void renewStream() {
    client.updateTable(
        request ->
            request.tableName(table.name()).streamSpecification(s -> s.streamEnabled(false)));
    client.updateTable(
        request ->
            request.tableName(table.name()).streamSpecification(TableDefinition.stream(table)));
  }

  @Override
  public void close() {
    dynamo.close();
  }
}
