package org.kopilka.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.kopilka.bench.branch.Branch;
import org.kopilka.bench.branch.Counter;
import org.kopilka.bench.branch.Till;
import org.kopilka.bench.dynamo.DynamoServer;
import org.kopilka.local.Outside;
import org.kopilka.local.table.TableDefinition;
import org.kopilka.local.template.Stack;
import org.kopilka.table.MemoryTable;
import org.kopilka.testing.RecordingBus;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What all benches have in common.
 *
 * @param each how long one measurement goes on
 * @param members of the largest table
 * @param seed of all dice
 */
record Setting(Stack stack, Outside outside, Duration each, int members, long seed) {
  /** An empty table in memory. */
  DynamoDbClient memory() {
    return MemoryTable.create(TableDefinition.request(stack.table())).client();
  }

  /** An empty table on DynamoDB Local, over HTTP. */
  DynamoDbClient remote(DynamoServer server, String database) {
    var db = server.database(database);
    db.createTable(TableDefinition.request(stack.table()));
    return db;
  }

  /** The functions over an empty table, in real time. */
  Branch open(DynamoDbClient db) {
    return open(db, new RecordingBus(), outside.clock());
  }

  /** The same with a bus and a clock. */
  Branch open(DynamoDbClient db, RecordingBus bus, Clock clock) {
    Branch.seed(stack, db);
    return Branch.open(stack, db, bus, at(clock));
  }

  /** The same world by another clock. */
  Outside at(Clock clock) {
    return new Outside(clock, outside.ids(), outside.log());
  }

  /** Members who have points, by ids; the nth has the nth card, from 0. */
  static List<String> regulars(Counter counter, int many) {
    return IntStream.range(0, many).mapToObj(n -> Till.join(counter, n)).toList();
  }
}
