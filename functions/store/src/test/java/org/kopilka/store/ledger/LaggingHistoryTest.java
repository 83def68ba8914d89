package org.kopilka.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kopilka.store.ledger.OpenLedger.START;
import static org.kopilka.store.ledger.OpenLedger.adjust;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.store.TableItems;
import org.kopilka.testing.LedgerTable;

/** In the cloud the index follows the table with a delay, and not always in order. */
class LaggingHistoryTest {
  private static final OpenLedger LEDGER = new OpenLedger();

  private final AtomicInteger pauses = new AtomicInteger();

  @BeforeAll
  static void write() {
    LEDGER.open("a-1");
    for (int i = 2; i <= 6; i++) {
      LEDGER.commit("a-1", "k-" + i, START.plusSeconds(i), adjust(i));
    }
  }

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  private History lagging(long missing, int questions) {
    var db = new LaggingIndex(LEDGER.table.db(), seq -> seq == missing, questions);
    return new History(new TableItems(db, LedgerTable.NAME), _ -> pauses.incrementAndGet());
  }

  private static List<Long> seqs(History history, int limit) {
    return history.newestFirst(LEDGER.account("a-1"), null, limit).stream()
        .map(line -> line.entry().seq())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 5, 6})
  void waitsForALineThatTheIndexDoesNotKnowYet(long missing) {
    assertThat(seqs(lagging(missing, 2), 6)).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
    assertThat(pauses).hasValue(2);
  }

  @Test
  void waitsForNothingThatThePageDoesNotShow() {
    assertThat(seqs(lagging(2, 9), 3)).containsExactly(6L, 5L, 4L);
    assertThat(pauses).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 4, 5})
  void waitsBeforeItTellsThePast(long missing) {
    var asOf = lagging(missing, 4).asOf(LEDGER.account("a-1"), START.plusSeconds(4)).orElseThrow();
    assertThat(asOf.seq()).isEqualTo(4);
    assertThat(pauses.get()).isPositive();
  }

  @Test
  void givesUpInsteadOfTellingHalf() {
    assertThatThrownBy(() -> seqs(lagging(3, 1000), 6)).hasMessageContaining("not complete yet");
  }
}
