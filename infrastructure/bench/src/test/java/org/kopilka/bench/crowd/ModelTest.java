package org.kopilka.bench.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kopilka.bench.branch.Branch;
import org.kopilka.bench.branch.Till;
import org.kopilka.bench.dynamo.Between;
import org.kopilka.local.Outside;
import org.kopilka.local.function.FunctionLog;
import org.kopilka.local.table.TableDefinition;
import org.kopilka.table.MemoryTable;
import org.kopilka.testing.RecordingBus;

class ModelTest {

  @Test
  void copiesBuyAsTheOneTheyWereCopiedFrom() {
    var stack = Branch.stack();
    var db = MemoryTable.create(TableDefinition.request(stack.table())).client();
    Branch.seed(stack, db);
    var outside =
        new Outside(
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString(),
            new FunctionLog(System.err, false));
    var model = new Model(100);
    var branch = Branch.open(stack, Between.client(db, model), new RecordingBus(), outside);
    Till.join(branch, 100);
    var table = stack.table().name();
    var items = model.items(db, table);
    assertThat(items).hasSize(3);
    model.copy(items, 7, db, table);
    var reply = branch.send(Till.redemption(7, "r-7"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).contains("m0000000000000000007");
  }
}
