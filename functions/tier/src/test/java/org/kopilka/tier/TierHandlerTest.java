package org.kopilka.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierChange.Cause;
import org.kopilka.fixtures.Orders;
import org.kopilka.fixtures.Shop;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.Fuse;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.RecordingBus;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Money of 21 November counts for a year; a level outlives its sum by 30 days (rule 9). */
class TierHandlerTest {
  private static final String ORDER = "ReviewTiers";
  private static final String LAST_MOMENT = "2027-12-21T20:59:59.999Z";
  private static final String FALLEN = "2027-12-21T21:00:00Z";

  private final Shop shop = new Shop("veska", "2026-11-21T07:15:00Z");
  private final RecordingBus bus = new RecordingBus();
  private final Lambda tier = function(shop.db());

  @AfterEach
  void close() {
    shop.close();
  }

  private Lambda function(DynamoDbClient db) {
    return new Lambda(new TierHandler(db, bus, shop.clock(), shop.environment()));
  }

  @Test
  void tellsOfAFallOnTheDayItHappens() {
    buysGold("m1");

    night(LAST_MOMENT);
    assertThat(shop.lines("m1")).hasSize(2);
    night(FALLEN);

    assertThat(changes("m1"))
        .containsExactly(new TierChange("GOLD", "STANDART", false, Cause.REVIEW));
  }

  @Test
  void tellsOfAFallOnce() {
    buysGold("m1");

    night(FALLEN);
    night(FALLEN);
    night("2028-06-01T00:00:00Z");

    assertThat(shop.lines("m1")).hasSize(3);
  }

  @Test
  void leavesATierThatWasEarnedAgain() {
    buysGold("m1");
    shop.clock().advance(Duration.ofDays(200));
    shop.buys("m1", "r2", 100_000);

    night(FALLEN);

    assertThat(changes("m1")).isEmpty();
  }

  @Test
  void asksTheIndexOnceAShardWhenNothingIsDue() {
    buysGold("m1");
    var counting = new CountingDb(shop.db());

    function(counting).invoke(Orders.scheduled(ORDER));

    // One more query reads the programme's versions.
    assertThat(counting.queries()).isEqualTo(1 + DueIndex.SHARDS);
    assertThat(counting.writes()).isZero();
    assertThat(bus.requests()).isEmpty();
  }

  @Test
  void endsTheSameWhereverItIsKilled() {
    for (int calls = 1; ; calls++) {
      var member = "killed-" + calls;
      buysGold(member);
      shop.clock().advance(Duration.ofDays(500));
      var fuse = new Fuse(calls);
      bus.after(fuse);
      runUntilKilled(function(new CountingDb(shop.db(), fuse)));
      bus.after(() -> {});
      Orders.run(tier, bus, ORDER);

      assertThat(changes(member)).as("killed after call %d", calls).hasSize(1);
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

  private void buysGold(String member) {
    shop.joins(member);
    shop.buys(member, "r-" + member, 100_000);
  }

  private void night(String now) {
    shop.clock().set(now);
    Orders.run(tier, bus, ORDER);
  }

  private List<TierChange> changes(String member) {
    return shop.lines(member).stream()
        .map(line -> line.entry().event())
        .filter(Event.TierReviewed.class::isInstance)
        .map(event -> ((Event.TierReviewed) event).change())
        .toList();
  }
}
