package org.kopilka.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.fixtures.Shop;
import org.kopilka.store.ledger.Chores;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.ledger.History;
import org.kopilka.store.ledger.Pause;
import org.kopilka.testing.LedgerTable;

/** Whatever the store asks in a random life of some members is answered alike by both tables. */
class StoreWalkTest {
  private static final int STEPS = 120;
  private static final List<String> MEMBERS = List.of("anna", "boris", "vera");

  private final MemoryTable memory = MemoryTable.create(LedgerTable.definition());
  private final List<String> sold = new ArrayList<>();
  private int ids;

  static LongStream seeds() {
    var seed = Long.getLong("seed");
    return seed == null ? LongStream.rangeClosed(1, 3) : LongStream.of(seed);
  }

  @ParameterizedTest(name = "-Dseed={0}")
  @MethodSource("seeds")
  void answersTheStoreAsDynamoDbLocalDoes(long seed) {
    var dice = new Random(seed);
    try (var shop =
        new Shop("veska", "2026-01-31T21:30:00Z", db -> new Mirror(db, memory.client()))) {
      MEMBERS.forEach(shop::joins);
      for (int i = 0; i < STEPS; i++) {
        step(shop, dice);
        shop.clock().advance(Duration.ofHours(dice.nextInt(60)));
      }
      MEMBERS.forEach(member -> assertThat(shop.lines(member)).isNotEmpty());
      assertThat(memory.client().scan(r -> r.tableName(LedgerTable.NAME)).count())
          .isEqualTo(shop.db().scan(r -> r.tableName(LedgerTable.NAME)).count());
    }
  }

  private void step(Shop shop, Random dice) {
    var member = MEMBERS.get(dice.nextInt(MEMBERS.size()));
    switch (dice.nextInt(7)) {
      case 0, 1 -> sell(shop, dice, member, new Redeem.Nothing());
      case 2 -> sell(shop, dice, member, new Redeem.Max());
      case 3 -> bringBack(shop, member);
      case 4 -> shop.strangerBuys("s" + ++ids, 100);
      case 5 -> work(shop);
      default ->
          new History(shop.table(), Pause.jittered())
              .asOf(shop.account(member), shop.clock().instant().minus(Duration.ofDays(9)));
    }
  }

  private void sell(Shop shop, Random dice, String member, Redeem redeem) {
    var id = "r" + ++ids;
    shop.buys(member, id, 100 + dice.nextInt(90_000), redeem);
    sold.add(member + " " + id);
  }

  private void bringBack(Shop shop, String member) {
    for (var sale : sold) {
      if (sale.startsWith(member)) {
        sold.remove(sale);
        shop.returns(member, sale.substring(member.length() + 1), "b" + ++ids);
        return;
      }
    }
  }

  /** What the nightly jobs do: look who is due, and write what time has done. */
  private void work(Shop shop) {
    var now = shop.clock().instant();
    var chores = new Chores(shop.table(), Pause.jittered());
    for (int i = 0; i < DueIndex.SHARDS; i++) {
      var shard = DueIndex.shard("veska", i);
      for (var job : DueIndex.Job.values()) {
        for (var id : new DueIndex(shop.table()).page(job, shard, now, null, 2).accountIds()) {
          chores.run("T" + ++ids, "veska", id, shop.programmes(), now, commands());
        }
      }
    }
  }

  private static List<Command> commands() {
    return List.of(new Command.Mature(), new Command.Expire());
  }
}
