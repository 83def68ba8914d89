package org.kopilka.local.table;

import org.jspecify.annotations.Nullable;
import org.kopilka.local.template.Stack;
import org.kopilka.table.ChangeFeed;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The template's table: in memory, or in a file that outlives the process. */
public interface EmbeddedTable extends AutoCloseable {
  /**
   * Opens the table, and makes it first if it is not there.
   *
   * @param file null: in memory
   * @throws DataFileFault if the file is not one of this template's tables
   */
  static EmbeddedTable open(Stack.Table table, @Nullable DataFile file) {
    return file == null ? new TableInMemory(table) : TableInFile.open(table, file);
  }

  /**
   * The client for functions.
   *
   * @param wake called after each write
   */
  DynamoDbClient forFunctions(Runnable wake);

  /** The client for everything else. */
  DynamoDbClient client();

  /** What is written from the opening on. Each record is given once. */
  ChangeFeed changes();

  /** What the template says of it. */
  Stack.Table definition();

  @Override
  void close();
}
