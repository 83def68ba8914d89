package org.kopilka.bench.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kopilka.bench.branch.Branch;
import org.kopilka.bench.branch.Till;
import org.kopilka.local.Outside;
import org.kopilka.local.function.FunctionLog;
import org.kopilka.local.table.TableDefinition;
import org.kopilka.local.template.Stack;
import org.kopilka.table.MemoryTable;
import org.kopilka.testing.RecordingBus;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

class ReplayTest {
  private final Stack stack = Branch.stack();
  private final DynamoDbClient table = table();
  private final DynamoDbClient twin = table();
  private final Replay replay = new Replay();
  private final StoreTime time = new StoreTime();
  private final DynamoDbClient watched = Between.client(Between.client(table, time), replay);

  private DynamoDbClient table() {
    return MemoryTable.create(TableDefinition.request(stack.table())).client();
  }

  private Branch open() {
    Branch.seed(stack, watched);
    var outside =
        new Outside(
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString(),
            new FunctionLog(System.err, false));
    return Branch.open(stack, watched, new RecordingBus(), outside);
  }

  @Test
  void itsTwinHasLivedThroughTheSame() {
    var branch = open();
    Till.join(branch, 0);
    assertThat(branch.send(Till.redemption(0, "r-1")).isWell()).isTrue();
    Replay.make(replay.take(), twin);
    assertThat(items(twin)).isEqualTo(items(table)).hasSizeGreaterThan(10);
  }

  @Test
  void aPurchaseIsTwoReadsAndOneTransaction() {
    var branch = open();
    Till.join(branch, 0);
    replay.take();
    var taken = time.begin();
    branch.send(Till.purchase(0, "r-1"));
    var calls = replay.take();
    assertThat(taken.calls()).isEqualTo(3);
    assertThat(calls)
        .hasExactlyElementsOfTypes(
            GetItemRequest.class, GetItemRequest.class, TransactWriteItemsRequest.class);
    BarePurchase.of(calls).client(twin, "somebody", new AtomicLong());
    assertThat(items(twin)).hasSize(1);
  }

  private Set<Map<String, AttributeValue>> items(DynamoDbClient db) {
    return new HashSet<>(db.scan(s -> s.tableName(stack.table().name())).items());
  }
}
