package org.kopilka.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.store.ledger.OpenLedger.START;
import static org.kopilka.store.ledger.OpenLedger.adjust;
import static org.kopilka.store.ledger.OpenLedger.purchase;
import static org.kopilka.store.ledger.OpenLedger.request;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Refusal;

class JournalTest {
  private final OpenLedger ledger = new OpenLedger();

  @BeforeEach
  void open() {
    ledger.open("a-1");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static Line recorded(Commit commit) {
    assertThat(commit).isInstanceOf(Commit.Recorded.class);
    return ((Commit.Recorded) commit).line();
  }

  @Test
  void costsOneReadAndOneTransaction() {
    ledger.db.reset();
    ledger.commit("a-1", "k", START, adjust(5));
    assertThat(ledger.db.calls()).isEqualTo(1);
    assertThat(ledger.db.writes()).isEqualTo(1);
  }

  @Test
  void keepsTheLineAsItWasRecorded() {
    var line = recorded(ledger.commit("a-1", "k", START, purchase("r-1", 1450, START)));
    var read = ledger.journal.line(line.key()).orElseThrow();
    assertThat(read.entry()).isEqualTo(line.entry());
    assertThat(read.accountId()).isEqualTo("a-1");
    assertThat(read.correlationId()).isEqualTo("test-k");
  }

  @Test
  void answersTheSameRequestFromItsLineWhateverHappenedSince() {
    var first = recorded(ledger.commit("a-1", "k", START, adjust(5)));
    ledger.commit("a-1", "other", START.plusSeconds(1), adjust(-5));
    var again = ledger.commit("a-1", "k", START.plusSeconds(2), adjust(5));
    assertThat(again).isInstanceOf(Commit.Replayed.class);
    assertThat(((Commit.Replayed) again).line().entry()).isEqualTo(first.entry());
  }

  @Test
  void answersTheSameRequestEvenWhenItWouldBeRefusedNow() {
    ledger.commit("a-1", "gift", START, adjust(5));
    ledger.commit("a-1", "k", START, adjust(-5));
    assertThat(ledger.commit("a-1", "k", START, adjust(-5))).isInstanceOf(Commit.Replayed.class);
  }

  @Test
  void refusesTheSameKeyForAnotherBodyEvenWhenThatWouldBeRefusedAnyway() {
    ledger.commit("a-1", "k", START, adjust(5));
    var other = ledger.commit("a-1", request("k", "ff"), START, adjust(-900));
    assertThat(other).isInstanceOf(Commit.KeyReused.class);
  }

  @Test
  void storesNoRefusal() {
    var refused = ledger.commit("a-1", "k", START, adjust(-5));
    assertThat(refused).isEqualTo(new Commit.Refused(new Refusal.PointsOverLimit(0)));
    ledger.commit("a-1", "gift", START, adjust(5));
    recorded(ledger.commit("a-1", "k", START, adjust(-5)));
  }

  @Test
  void knowsWhichAccountsThereAreNot() {
    assertThat(ledger.commit("a-9", "k", START, adjust(5))).isEqualTo(new Commit.NoAccount());
  }

  @Test
  void recordsAnonymousPurchasesOnce() {
    var buy = (Command.Purchase) purchase("r-1", 100, START);
    var first = ledger.journal.commitAnonymous(request("k", "00"), START, () -> Asked.plainly(buy));
    assertThat(recorded(first).accountId()).isNull();
    assertThat(ledger.journal.commitAnonymous(request("k", "00"), START, () -> Asked.plainly(buy)))
        .isInstanceOf(Commit.Replayed.class);
    assertThat(ledger.journal.commitAnonymous(request("k", "ff"), START, () -> Asked.plainly(buy)))
        .isInstanceOf(Commit.KeyReused.class);
  }
}
