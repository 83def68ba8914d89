package org.kopilka.table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * A table in memory that answers as DynamoDB does, at once and in order. Safe for several threads.
 * It keeps the values that it is given and gives those that it keeps: whoever makes binary values
 * of arrays without a copy must leave the arrays alone.
 */
public final class MemoryTable {
  private final Definition definition;
  private final Rows rows;
  private final DynamoDbClient client;

  private MemoryTable(Definition definition, Lag lag) {
    this.definition = definition;
    this.rows = new Rows(definition, lag != Lag.NONE);
    this.client = new TableClient(rows, definition, lag);
  }

  /** An empty table, each of whose reads sees what was written before. */
  public static MemoryTable create(CreateTableRequest request) {
    return create(request, Lag.NONE);
  }

  /** An empty table, whose reads see an older state where they may. */
  public static MemoryTable create(CreateTableRequest request, Lag lag) {
    return new MemoryTable(Definition.of(request), lag);
  }

  /**
   * Reads and writes it.
   *
   * <p>Calls that no code of this project makes throw the SDK's {@link
   * UnsupportedOperationException} from a method of their name.
   */
  public DynamoDbClient client() {
    return client;
  }

  /** What is written from now on. It is kept until it is read. */
  public ChangeFeed follow() {
    var feed = new HeldFeed(definition);
    rows.follow(feed);
    return feed;
  }
}
