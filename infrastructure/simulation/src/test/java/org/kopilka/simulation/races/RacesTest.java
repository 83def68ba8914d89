package org.kopilka.simulation.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.kopilka.local.table.TableDefinition;
import org.kopilka.table.MemoryTable;
import org.kopilka.testing.LedgerTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A few rounds with each build; {@code -Draces=10000} runs so many. */
class RacesTest {
  private static final int ROUNDS = Integer.getInteger("races", 20);

  @Test
  void spendsNothingTwiceInDynamoDb() throws InterruptedException, ExecutionException {
    try (var table = LedgerTable.create()) {
      var db = table.db();
      db.createTable(TableDefinition.request(Chain.VESKA.stack().table()));
      race("DynamoDB", db);
    }
  }

  @Test
  void spendsNothingTwiceInMemory() throws InterruptedException, ExecutionException {
    var definition = TableDefinition.request(Chain.VESKA.stack().table());
    race("memory", MemoryTable.create(definition).client());
  }

  private static void race(String table, DynamoDbClient db)
      throws InterruptedException, ExecutionException {
    var chain = new Chain(db);
    var start = System.nanoTime();
    try (var rounds = new Rounds(chain)) {
      for (int round = 0; round < ROUNDS; round++) {
        rounds.run(round);
      }
      var took = Duration.ofNanos(System.nanoTime() - start).toSeconds();
      System.out.printf(
          "RACES table=%s rounds=%d %s busy=%d seconds=%d%n",
          table, ROUNDS, rounds.judge(), chain.busy.get(), took);
      assertThat(rounds.judge().isWell()).as(rounds.judge().toString()).isTrue();
    }
  }
}
