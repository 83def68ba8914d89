package org.kopilka.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.store.ledger.OpenLedger.START;
import static org.kopilka.store.ledger.OpenLedger.purchase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kopilka.store.ledger.DueIndex.Job;

/** Forty accounts, of which each bought something a minute after the one before; four did not. */
class DueIndexTest {
  private static final int ACCOUNTS = 40;
  private static final OpenLedger LEDGER = new OpenLedger();

  @BeforeAll
  static void fill() {
    for (int i = 0; i < ACCOUNTS; i++) {
      LEDGER.open("a-" + i);
      if (i % 10 != 0) {
        var at = START.plus(Duration.ofMinutes(i));
        LEDGER.commit("a-" + i, "k-" + i, at, purchase("r-" + i, 1000, at));
      }
    }
  }

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  private static List<String> shards() {
    return IntStream.range(0, DueIndex.SHARDS).mapToObj(n -> DueIndex.shard("veska", n)).toList();
  }

  private static List<String> due(Instant until, int pageSize) {
    var all = new ArrayList<String>();
    for (var shard : shards()) {
      var page = LEDGER.due.page(Job.MATURE, shard, until, null, pageSize);
      all.addAll(page.accountIds());
      for (var after = page.after(); after != null; after = page.after()) {
        page = LEDGER.due.page(Job.MATURE, shard, until, after, pageSize);
        assertThat(page.accountIds()).hasSizeLessThanOrEqualTo(pageSize);
        all.addAll(page.accountIds());
      }
    }
    return all;
  }

  @Test
  void pagesEveryDueAccountOnceWhateverThePageSize() {
    var until = START.plus(Duration.ofHours(24)).plus(Duration.ofMinutes(25));
    var expected =
        IntStream.rangeClosed(0, 25).filter(i -> i % 10 != 0).mapToObj(i -> "a-" + i).toList();
    for (var pageSize : List.of(1, 2, 7, 100)) {
      assertThat(due(until, pageSize)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void givesTheLongestDueFirst() {
    for (var shard : shards()) {
      var page =
          LEDGER.due.page(Job.MATURE, shard, Instant.parse("2027-01-01T00:00:00Z"), null, 100);
      var numbers = page.accountIds().stream().map(id -> Integer.valueOf(id.substring(2))).toList();
      assertThat(numbers).isSorted();
    }
  }

  @Test
  void keepsNothingWhereNothingIsDue() {
    assertThat(due(START.plus(Duration.ofHours(24)), 10)).isEmpty();
    assertThat(
            LEDGER.due.anythingDue(
                Job.MATURE, DueIndex.shard("dobrostroy", 0), Instant.parse("2199-01-01T00:00:00Z")))
        .isFalse();
  }

  @Test
  void listsEveryAccountOfEveryShard() {
    var all = new ArrayList<String>();
    for (var shard : shards()) {
      var page = LEDGER.due.everyAccount(shard, null, 3);
      all.addAll(page.accountIds());
      for (var after = page.after(); after != null; after = page.after()) {
        page = LEDGER.due.everyAccount(shard, after, 3);
        all.addAll(page.accountIds());
      }
    }
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, ACCOUNTS).mapToObj(i -> "a-" + i).toList());
  }

  @Test
  void spreadsAccountsOverAllShards() {
    assertThat(
            IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> DueIndex.shardOf("veska", "a-" + i))
                .distinct())
        .hasSize(DueIndex.SHARDS);
  }
}
