package org.kopilka.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.store.ledger.OpenLedger.START;
import static org.kopilka.store.ledger.OpenLedger.adjust;
import static org.kopilka.store.ledger.OpenLedger.purchase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Ledger;

/** An account of 350 lines, some of them in the same millisecond. */
class HistoryTest {
  private static final int LINES = 350;
  private static final OpenLedger LEDGER = new OpenLedger();
  private static final List<Account> AFTER = new ArrayList<>();

  @BeforeAll
  static void write() {
    LEDGER.open("a-1");
    AFTER.add(LEDGER.account("a-1"));
    for (int i = 2; i <= LINES; i++) {
      var at = START.plusMillis(3_600_000L * (i - i % 3));
      var command = i % 7 == 0 ? adjust(i) : purchase("r-" + i, 100 + i, at);
      var commit = LEDGER.commit("a-1", "k-" + i, at, command);
      assertThat(commit).isInstanceOf(Commit.Recorded.class);
      AFTER.add(LEDGER.account("a-1"));
    }
    // A neighbour whose id begins alike must not get into the way.
    LEDGER.open("a-10");
  }

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  /** The account after the last line recorded by then, refolded from the first line on. */
  private static Account refolded(Instant instant) {
    var account = Account.blank("a-1", "m-a-1", "veska");
    for (var line : all().reversed()) {
      if (!line.entry().recordedAt().isAfter(instant)) {
        account = Ledger.apply(account, line.entry());
      }
    }
    return account;
  }

  private static List<Line> all() {
    var current = LEDGER.account("a-1");
    var lines = new ArrayList<>(LEDGER.history.newestFirst(current, null, 100));
    while (lines.getLast().entry().seq() > 1) {
      var last = lines.getLast().entry();
      var place = Lines.place(last.recordedAt(), last.seq());
      lines.addAll(LEDGER.history.newestFirst(current, place, 100));
    }
    return lines;
  }

  @Test
  void holdsEveryLineOnceNewestFirst() {
    assertThat(all()).hasSize(LINES);
    assertThat(all())
        .extracting(line -> line.entry().seq())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void givesTheAccountAsItStoodAfterEveryLineAndReadsFewerThanASnapshotIsApart() {
    var current = LEDGER.account("a-1");
    for (var then : AFTER) {
      LEDGER.db.reset();
      var asOf = LEDGER.history.asOf(current, then.recordedAt());
      assertThat(asOf).contains(lastAt(then.recordedAt()));
      assertThat(LEDGER.db.items()).isLessThanOrEqualTo(Lines.SNAPSHOT_EVERY);
      assertThat(LEDGER.db.calls()).isLessThanOrEqualTo(6);
    }
  }

  /** Every account was read when it was written: the last one of an instant is the one to find. */
  private static Account lastAt(Instant at) {
    return AFTER.stream().filter(a -> !a.recordedAt().isAfter(at)).toList().getLast();
  }

  @Test
  void agreesWithFoldingAllLinesAnew() {
    var current = LEDGER.account("a-1");
    for (int i = 0; i < LINES; i += 35) {
      var at = AFTER.get(i).recordedAt();
      assertThat(LEDGER.history.asOf(current, at)).contains(refolded(at));
    }
  }

  @Test
  void isEmptyBeforeTheFirstLine() {
    assertThat(LEDGER.history.asOf(LEDGER.account("a-1"), START.minusMillis(1))).isEmpty();
  }
}
