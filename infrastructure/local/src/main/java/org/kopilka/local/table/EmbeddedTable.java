package org.kopilka.local.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.local.template.Stack;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The template's table in DynamoDB Local: in memory, or in a file that outlives the process. */
public final class EmbeddedTable implements AutoCloseable {
  private final LocalDynamo dynamo;
  private final DynamoDbClient client;
  private final Stack.Table table;
  private final @Nullable DataFile file;

  private EmbeddedTable(LocalDynamo dynamo, Stack.Table table, @Nullable DataFile file) {
    this.dynamo = dynamo;
    this.client = dynamo.client();
    this.table = table;
    this.file = file;
  }

  /**
   * Opens the table, and makes it first if it is not there.
   *
   * @param file null: in memory
   * @throws DataFileFault if the file is not one of this template's tables
   */
  public static EmbeddedTable open(Stack.Table table, @Nullable DataFile file) {
    var opened = new EmbeddedTable(LocalDynamo.open(file), table, file);
    try {
      opened.createIfMissing();
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
    return opened;
  }

  private void createIfMissing() {
    if (!client.listTables().tableNames().contains(table.name())) {
      client.createTable(TableDefinition.request(table));
      return;
    }
    var existing = client.describeTable(request -> request.tableName(table.name())).table();
    if (file != null && !TableDefinition.fits(existing, table)) {
      throw new DataFileFault(
          file.path(), "holds the table of another template; start with a new file.");
    }
    renewStream();
  }

  /**
   * The client for functions.
   *
   * @param wake called after each write
   */
  public DynamoDbClient forFunctions(Runnable wake) {
    return new WatchedDynamoDb(client, file == null ? wake : afterBarrier(wake));
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

  /** The client for everything else. */
  public DynamoDbClient client() {
    return client;
  }

  /** The client that reads the stream. */
  public DynamoDbStreamsClient streams() {
    return dynamo.streams();
  }

  /** What the template says of it. */
  public Stack.Table definition() {
    return table;
  }

  /** The ARN under which its stream is read. */
  public String streamArn() {
    return client
        .describeTable(request -> request.tableName(table.name()))
        .table()
        .latestStreamArn();
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
