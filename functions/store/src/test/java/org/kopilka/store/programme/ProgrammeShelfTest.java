package org.kopilka.store.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.Veska;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.LedgerTable;

class ProgrammeShelfTest {
  private static final Instant NOW = Instant.parse("2026-11-21T07:15:00Z");

  private final LedgerTable table = LedgerTable.create();
  private final CountingDb db = new CountingDb(table.db());
  private final ProgrammeShelf shelf =
      new ProgrammeShelf(new TableItems(db, LedgerTable.NAME), ProgrammeShelfTest::decode);

  @AfterEach
  void close() {
    table.close();
  }

  /** The text of a version is its number here. */
  private static Programme decode(String text) {
    return Veska.version(Integer.parseInt(text), NOW.plusSeconds(Long.parseLong(text)));
  }

  private boolean add(int version) {
    return shelf.add(decode(Integer.toString(version)), Integer.toString(version));
  }

  @Test
  void trustsWhatItReadForAWhile() {
    add(1);
    assertThat(shelf.get("veska", NOW)).map(Programmes::lastVersion).contains(1);
    add(2);
    var last = NOW.plus(ProgrammeShelf.FRESH).minusMillis(1);
    assertThat(shelf.get("veska", last)).map(Programmes::lastVersion).contains(1);
    assertThat(shelf.get("veska", last.plusMillis(1))).map(Programmes::lastVersion).contains(2);
    assertThat(db.queries()).isEqualTo(2);
  }

  @Test
  void readsAnewWhenTheClockWasSetBack() {
    add(1);
    shelf.get("veska", NOW);
    shelf.get("veska", NOW.minusMillis(1));
    assertThat(db.queries()).isEqualTo(2);
  }

  @Test
  void forgetsNoVersionBeforeEveryFunctionHasHeardOfTheNext() {
    assertThat(ProgrammeShelf.FRESH).isLessThan(ProgrammeShelf.NOTICE_MIN);
  }

  @Test
  void givesEachNumberToOneVersion() {
    assertThat(add(1)).isTrue();
    assertThat(add(1)).isFalse();
  }

  @Test
  void keepsVersionsInTheOrderOfTheirNumbers() {
    for (int version : new int[] {10, 9, 2, 1}) {
      add(version);
    }
    assertThat(shelf.read("veska").orElseThrow().versions())
        .extracting(Programme::version)
        .containsExactly(1, 2, 9, 10);
  }

  @Test
  void remembersNoProgrammeThatIsNotThere() {
    assertThat(shelf.get("veska", NOW)).isEmpty();
    add(1);
    assertThat(shelf.get("veska", NOW)).isPresent();
  }

  @Test
  void listsEachCodeOnce() {
    assertThat(shelf.codes()).isEmpty();
    shelf.list("veska");
    shelf.list("kafe");
    shelf.list("veska");
    assertThat(shelf.codes()).containsExactly("kafe", "veska");
  }
}
