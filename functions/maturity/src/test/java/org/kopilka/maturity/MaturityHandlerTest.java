package org.kopilka.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Event;
import org.kopilka.fixtures.Orders;
import org.kopilka.fixtures.Shop;
import org.kopilka.rounds.UnfinishedException;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.Fuse;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.RecordingBus;
import org.kopilka.wire.event.MalformedEventException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;

class MaturityHandlerTest {
  private static final String ORDER = "MaturePoints";

  private final Shop shop = new Shop("veska", "2026-11-21T07:15:00Z");
  private final RecordingBus bus = new RecordingBus();
  private final Lambda maturity = function(shop.db());

  @AfterEach
  void close() {
    shop.close();
  }

  private Lambda function(DynamoDbClient db) {
    return new Lambda(new MaturityHandler(db, bus, shop.clock(), shop.environment()));
  }

  @Test
  void tellsOnceOfPointsThatBecameAvailable() {
    buys("m1");
    shop.clock().advance(Duration.ofHours(24));

    Orders.run(maturity, bus, ORDER);
    Orders.run(maturity, bus, ORDER);

    assertThat(shop.lines("m1").getLast().entry().event()).isEqualTo(new Event.PointsMatured(72));
    assertThat(shop.lines("m1")).hasSize(3);
    assertThat(shop.lines("m1").getLast().entry().recordedAt())
        .isEqualTo(Instant.parse("2026-11-22T07:15:00Z"));
  }

  @Test
  void comesNotASecondTooEarly() {
    buys("m1");
    shop.clock().advance(Duration.ofHours(24).minusMillis(1));

    maturity.invoke(Orders.scheduled(ORDER));

    assertThat(bus.events()).isEmpty();
  }

  @Test
  void changesNoBalanceHoweverLateItComes() {
    buys("m1");
    shop.clock().advance(Duration.ofDays(3));
    var before = shop.account("m1").balanceAt(shop.clock().instant());

    Orders.run(maturity, bus, ORDER);

    assertThat(shop.account("m1").balanceAt(shop.clock().instant())).isEqualTo(before);
    assertThat(before.available()).isEqualTo(72);
  }

  @Test
  void ordersOneRunPerShardThatHasSomethingDue() {
    buys("m1");
    shop.clock().advance(Duration.ofHours(24));

    maturity.invoke(Orders.scheduled(ORDER));

    var order = bus.events().getFirst();
    assertThat(bus.events()).hasSize(1);
    assertThat(order.path("source").asText()).isEqualTo("kopilka.maturity");
    assertThat(order.at("/detail/data/programme").asText()).isEqualTo("veska");
    assertThat("veska#" + order.at("/detail/data/shard").asInt())
        .isEqualTo(DueIndex.shardOf("veska", "m1"));
    assertThat(order.at("/detail/data/asOf").asText()).isEqualTo("2026-11-22T07:15:00Z");
  }

  @Test
  void asksTheIndexOnceAShardWhenNothingIsDue() {
    buys("m1");
    var counting = new CountingDb(shop.db());

    function(counting).invoke(Orders.scheduled(ORDER));

    assertThat(counting.queries()).isEqualTo(DueIndex.SHARDS);
    assertThat(counting.writes()).isZero();
    assertThat(bus.requests()).isEmpty();
  }

  @Test
  void neverWorksAheadOfTheClock() {
    buys("m1");
    var order = Orders.scheduled(ORDER);
    order.withObject("/detail/data").put("asOf", "2030-01-01T00:00:00Z");

    maturity.invoke(order);

    assertThat(bus.events()).isEmpty();
  }

  @Test
  void worksOnlyWhatWasDueAtTheInstantAskedFor() {
    buys("m1");
    shop.clock().advance(Duration.ofDays(3));
    var order = Orders.scheduled(ORDER);
    order.withObject("/detail/data").put("asOf", "2026-11-21T08:00:00Z");

    maturity.invoke(order);

    assertThat(bus.events()).isEmpty();
  }

  @Test
  void walksThroughAShardOfMoreThanAPage() {
    var members = shop.crowd(1, 120, 1450);
    shop.clock().advance(Duration.ofDays(1));

    Orders.run(maturity, bus, ORDER);

    assertThat(members).allSatisfy(member -> assertThat(shop.account(member).seq()).isEqualTo(3));
    assertThat(maturity.log()).anyMatch(line -> line.contains("worked accounts=120 failed=0"));
  }

  @Test
  void goesOnInAFurtherRunWhenTimeGetsShort() {
    var members = shop.crowd(1, 60, 1450);
    shop.clock().advance(Duration.ofDays(1));
    maturity.remainingMs(() -> 29_000);

    maturity.invoke(Orders.forShard(ORDER, "veska", 1));

    assertThat(bus.events())
        .singleElement()
        .satisfies(e -> assertThat(e.at("/detail/data/after").asText()).isNotEmpty());
    assertThat(matured(members)).isEqualTo(25);
    Orders.deliver(maturity, bus);
    assertThat(matured(members)).isEqualTo(60);
  }

  @Test
  void doesTheOthersWhenOneFailsAndSaysSo() {
    var members = shop.crowd(1, 40, 1450);
    shop.breaks(members.get(20));
    shop.clock().advance(Duration.ofDays(1));

    assertThatThrownBy(() -> maturity.invoke(Orders.forShard(ORDER, "veska", 1)))
        .isInstanceOf(UnfinishedException.class)
        .hasMessage("1 of 40 accounts failed");

    assertThat(maturity.log()).anyMatch(line -> line.contains("account=" + members.get(20)));
    members.remove(20);
    assertThat(matured(members)).isEqualTo(39);
  }

  @Test
  void failsWhenItsOrdersAreNotTaken() {
    buys("m1");
    shop.clock().advance(Duration.ofDays(1));
    bus.before(
        () -> {
          throw EventBridgeException.builder().message("out of reach").build();
        });

    assertThatThrownBy(() -> maturity.invoke(Orders.scheduled(ORDER)))
        .isInstanceOf(UnfinishedException.class);
  }

  @Test
  void endsTheSameWhereverItIsKilled() {
    for (int calls = 1; ; calls++) {
      var member = "killed-" + calls;
      buys(member);
      shop.clock().advance(Duration.ofDays(1));
      var fuse = new Fuse(calls);
      bus.after(fuse);
      runUntilKilled(function(new CountingDb(shop.db(), fuse)));
      bus.after(() -> {});
      Orders.run(maturity, bus, ORDER);

      assertThat(shop.lines(member)).as("killed after call %d", calls).hasSize(3);
      if (!fuse.burnt()) {
        assertThat(calls).as("calls of a whole run").isGreaterThan(8);
        return;
      }
    }
  }

  private void runUntilKilled(Lambda job) {
    try {
      Orders.run(job, bus, ORDER);
    } catch (Fuse.Killed killed) {
      // What it put on the bus is delivered with the next run.
    }
  }

  @Test
  void writesOneLineWhenTwoWorkAtOnce() throws Exception {
    var members = shop.crowd(1, 50, 1450);
    shop.clock().advance(Duration.ofDays(1));
    Callable<Object> run = () -> maturity.invoke(Orders.forShard(ORDER, "veska", 1));

    try (var workers = Executors.newFixedThreadPool(2)) {
      for (var done : workers.invokeAll(List.of(run, run))) {
        done.get();
      }
    }

    assertThat(members).allSatisfy(member -> assertThat(shop.lines(member)).hasSize(3));
  }

  @Test
  void refusesAnOrderForAProgrammeThatIsNot() {
    assertThatThrownBy(() -> maturity.invoke(Orders.forShard(ORDER, "nowhere", 1)))
        .isInstanceOf(MalformedEventException.class);
  }

  private void buys(String member) {
    shop.joins(member);
    shop.buys(member, "r-" + member, 1450);
  }

  private long matured(List<String> members) {
    return members.stream().filter(member -> shop.account(member).seq() == 3).count();
  }
}
