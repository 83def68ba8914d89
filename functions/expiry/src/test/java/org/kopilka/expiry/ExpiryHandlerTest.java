package org.kopilka.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Command;
import org.kopilka.fixtures.Orders;
import org.kopilka.fixtures.Shop;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.Fuse;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.RecordingBus;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Points of a purchase on 21 November live through 21 May, in Minsk. */
class ExpiryHandlerTest {
  private static final String ORDER = "ExpirePoints";
  private static final String NOTICE_DUE = "2027-05-14T21:00:00Z";
  private static final String GONE = "2027-05-21T21:00:00Z";

  private final Shop shop = new Shop("veska", "2026-11-21T07:15:00Z");
  private final RecordingBus bus = new RecordingBus();
  private final Lambda expiry = function(shop.db());

  @AfterEach
  void close() {
    shop.close();
  }

  private Lambda function(DynamoDbClient db) {
    return new Lambda(new ExpiryHandler(db, bus, shop.clock(), shop.environment()));
  }

  @Test
  void warnsSevenDaysAheadAndThenWritesOff() {
    buys("m1");

    night(NOTICE_DUE);
    night(GONE);

    assertThat(types("m1"))
        .containsExactly("AccountOpened", "PurchaseRecorded", "ExpiryNoticed", "PointsExpired");
  }

  @Test
  void warnsOnceOfTheSamePoints() {
    buys("m1");

    night(NOTICE_DUE);
    night("2027-05-15T21:00:00Z");
    night("2027-05-16T21:00:00Z");

    assertThat(types("m1")).containsExactly("AccountOpened", "PurchaseRecorded", "ExpiryNoticed");
  }

  @Test
  void doesNothingBeforeTheNoticeIsDue() {
    buys("m1");

    shop.clock().set("2027-05-14T20:59:59Z");
    expiry.invoke(Orders.scheduled(ORDER));

    assertThat(bus.events()).isEmpty();
  }

  @Test
  void aNoticeAfterTheLastDayIsNoNotice() {
    buys("m1");

    night("2027-06-01T00:00:00Z");

    assertThat(types("m1")).containsExactly("AccountOpened", "PurchaseRecorded", "PointsExpired");
  }

  @Test
  void tellsOfHoldsThatRanOut() {
    shop.joins("m1");
    shop.asks("m1", new Command.Adjust(100, "gift", shop.programmes()));
    shop.holds("m1", "h1", 60, Duration.ofHours(2));

    night("2026-11-21T21:00:00Z");

    assertThat(types("m1")).endsWith("HoldsLapsed");
    assertThat(shop.account("m1").balanceAt(shop.clock().instant()).available()).isEqualTo(100);
  }

  @Test
  void writesOffWhatAHoldGivesBackTooLate() {
    shop.joins("m1");
    shop.asks("m1", new Command.Adjust(100, "gift", shop.programmes()));
    shop.clock().set("2027-05-20T00:00:00Z");
    shop.holds("m1", "h1", 60, Duration.ofDays(3));

    night("2027-05-30T00:00:00Z");

    assertThat(types("m1")).endsWith("HoldsLapsed", "PointsExpired");
    assertThat(shop.account("m1").ready()).isEmpty();
  }

  @Test
  void changesNoBalanceWhetherItRunsOrNot() {
    buys("m1");
    shop.clock().set(GONE);
    var before = shop.account("m1").balanceAt(shop.clock().instant());

    night(GONE);

    assertThat(before.available()).isZero();
    assertThat(shop.account("m1").balanceAt(shop.clock().instant())).isEqualTo(before);
  }

  @Test
  void endsTheSameWhereverItIsKilled() {
    for (int calls = 1; ; calls++) {
      var member = "killed-" + calls;
      var on = shop.clock().instant();
      buys(member);
      shop.clock().advance(Duration.ofDays(200));
      var fuse = new Fuse(calls);
      bus.after(fuse);
      runUntilKilled(function(new CountingDb(shop.db(), fuse)));
      bus.after(() -> {});
      Orders.run(expiry, bus, ORDER);

      assertThat(types(member))
          .as("bought on %s, killed after call %d", on, calls)
          .containsExactly("AccountOpened", "PurchaseRecorded", "PointsExpired");
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
    shop.clock().set(GONE);
    Callable<Object> run = () -> expiry.invoke(Orders.forShard(ORDER, "veska", 1));

    try (var workers = Executors.newFixedThreadPool(2)) {
      for (var done : workers.invokeAll(List.of(run, run))) {
        done.get();
      }
    }

    assertThat(members).allSatisfy(member -> assertThat(shop.lines(member)).hasSize(3));
  }

  @Test
  void asksTheIndexOnceAShardWhenNothingIsDue() {
    buys("m1");
    var counting = new CountingDb(shop.db());

    function(counting).invoke(Orders.scheduled(ORDER));

    assertThat(counting.queries()).isEqualTo(DueIndex.SHARDS);
    assertThat(counting.writes()).isZero();
  }

  private void buys(String member) {
    shop.joins(member);
    shop.buys(member, "r-" + member, 1450);
  }

  private void night(String now) {
    shop.clock().set(now);
    Orders.run(expiry, bus, ORDER);
  }

  private List<String> types(String member) {
    return shop.lines(member).stream()
        .map(line -> line.entry().event().getClass().getSimpleName())
        .toList();
  }
}
