package org.kopilka.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierChange.Cause;
import org.kopilka.fixtures.Orders;
import org.kopilka.fixtures.Shop;
import org.kopilka.rounds.UnfinishedException;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.programme.ShardsWalked;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.RecordingBus;
import org.kopilka.testing.Repository;
import org.kopilka.wire.programme.ProgrammeJson;

/** What becomes of tiers when the rules change. */
class NewRulesTest {
  private static final String ORDER = "ReviewTiers";
  private static final String BEGIN = "2026-12-01T00:00:00Z";

  private final Shop shop = new Shop("veska", "2026-11-21T07:15:00Z");
  private final RecordingBus bus = new RecordingBus();
  private final Lambda tier =
      new Lambda(new TierHandler(shop.db(), bus, shop.clock(), shop.environment()));

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void nothingHappensBeforeTheyBegin() {
    spends("m1", 60_000);
    goldFrom(50_000, 2, BEGIN);

    tier.invoke(programmeChanged());

    assertThat(bus.events()).isEmpty();
  }

  @Test
  void theFirstNightAfterwardsTellsEverybodyTheyTouch() {
    spends("m1", 60_000);
    spends("m2", 40_000);
    goldFrom(50_000, 2, BEGIN);

    night(BEGIN);

    assertThat(changes("m1"))
        .containsExactly(new TierChange("STANDART", "GOLD", true, Cause.RULES));
    assertThat(changes("m2")).isEmpty();
  }

  @Test
  void aChangeHeardOfLateIsActedOnAtOnce() {
    spends("m1", 60_000);
    goldFrom(50_000, 2, BEGIN);
    shop.clock().set(BEGIN);

    tier.invoke(programmeChanged());
    Orders.deliver(tier, bus);

    assertThat(changes("m1")).hasSize(1);
  }

  @Test
  void everybodyIsWalkedOnceForOneVersion() {
    spends("m1", 60_000);
    goldFrom(50_000, 2, BEGIN);

    night(BEGIN);
    shop.clock().set("2026-12-02T00:00:00Z");
    tier.invoke(Orders.scheduled(ORDER));

    assertThat(bus.events()).isEmpty();
    for (int shard = 0; shard < DueIndex.SHARDS; shard++) {
      assertThat(ShardsWalked.forRules(shop.table()).version("veska", shard)).contains(2);
    }
  }

  @Test
  void rulesThatGoBackToTheOldOnesAreAChangeToo() {
    spends("m1", 60_000);
    goldFrom(50_000, 2, BEGIN);
    goldFrom(100_000, 3, "2026-12-02T00:00:00Z");

    night(BEGIN);
    night("2026-12-02T00:00:00Z");

    assertThat(changes("m1"))
        .containsExactly(
            new TierChange("STANDART", "GOLD", true, Cause.RULES),
            new TierChange("GOLD", "STANDART", false, Cause.RULES));
  }

  @Test
  void fallsComeWhenTheNewRulesWantThem() {
    spends("m1", 100_000);
    var grace = goldFrom(100_000, 2, BEGIN, "\"tierGraceDays\": 30", "\"tierGraceDays\": 0");
    assertThat(grace.tiers().graceDays()).isZero();

    night(BEGIN);
    night("2027-11-21T21:00:00Z");

    assertThat(changes("m1"))
        .as("thirty days sooner than the index was told on the day of the purchase")
        .containsExactly(new TierChange("GOLD", "STANDART", false, Cause.REVIEW));
  }

  @Test
  void aWalkGoesOnWhereTimeStoppedIt() {
    var members = shop.crowd(1, 60, 60_000);
    goldFrom(50_000, 2, BEGIN);
    shop.clock().set(BEGIN);
    tier.remainingMs(() -> 0);

    tier.invoke(Orders.forShard(ORDER, "veska", 1));

    assertThat(bus.events()).hasSize(1);
    assertThat(ShardsWalked.forRules(shop.table()).version("veska", 1)).isEmpty();
    Orders.deliver(tier, bus);
    assertThat(members).allSatisfy(member -> assertThat(changes(member)).hasSize(1));
    assertThat(ShardsWalked.forRules(shop.table()).version("veska", 1)).contains(2);
  }

  @Test
  void aWalkOnWhichSomebodyFailedIsWalkedAgain() {
    var members = shop.crowd(1, 60, 60_000);
    goldFrom(50_000, 2, BEGIN);
    shop.breaks(members.getFirst());
    shop.clock().set(BEGIN);
    tier.remainingMs(() -> 0);

    walkInPieces();

    members.removeFirst();
    assertThat(members).allSatisfy(member -> assertThat(changes(member)).hasSize(1));
    assertThat(ShardsWalked.forRules(shop.table()).version("veska", 1)).isEmpty();
  }

  /** The piece with the broken account fails, and the rest goes on all the same. */
  private void walkInPieces() {
    int failures = 0;
    var orders = List.of(Orders.forShard(ORDER, "veska", 1));
    while (!orders.isEmpty()) {
      for (var order : orders) {
        try {
          tier.invoke(order);
        } catch (UnfinishedException e) {
          failures++;
        }
      }
      orders = bus.drain();
    }
    assertThat(failures).isEqualTo(1);
  }

  @Test
  void aWalkForRulesThatNoLongerHoldBeginsAnew() {
    var members = shop.crowd(1, 30, 60_000);
    goldFrom(50_000, 2, BEGIN);
    goldFrom(60_000, 3, "2026-12-01T00:05:00Z");
    shop.clock().set(BEGIN);
    tier.remainingMs(() -> 0);
    tier.invoke(Orders.forShard(ORDER, "veska", 1));

    shop.clock().set("2026-12-01T00:05:00Z");
    Orders.deliver(tier, bus);

    assertThat(members).allSatisfy(member -> assertThat(changes(member)).hasSize(1));
    assertThat(ShardsWalked.forRules(shop.table()).version("veska", 1)).contains(3);
  }

  @Test
  void anOrderWithAShardOfNoProgrammeIsRefused() {
    assertThatThrownBy(() -> tier.invoke(Orders.forShard(ORDER, "nowhere", 1)))
        .hasMessageContaining("no such programme");
  }

  private ObjectNode programmeChanged() {
    var event = Orders.scheduled("ProgrammeChanged").put("source", "kopilka.programmes");
    event.withObject("/detail/data").put("programme", "veska").put("version", 2);
    return event;
  }

  private Programme goldFrom(long spendFrom, int version, String from) {
    return goldFrom(spendFrom, version, from, "", "");
  }

  private Programme goldFrom(
      long spendFrom, int version, String from, String also, String becomes) {
    var text =
        Repository.programme("veska")
            .replace("\"spendFrom\": 100000", "\"spendFrom\": " + spendFrom)
            .replace(also, becomes)
            .replaceFirst(
                "\\{",
                "{\"version\": %d, \"effectiveFrom\": \"%s\", "
                    .formatted(version, Instant.parse(from)));
    var programme = ProgrammeJson.read(text);
    shop.change(programme);
    return programme;
  }

  private void spends(String member, long money) {
    shop.joins(member);
    shop.buys(member, "r-" + member, money);
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
