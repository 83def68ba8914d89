package org.kopilka.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.fixtures.Shop;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Chores;
import org.kopilka.store.ledger.Journal;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.LedgerTable;

/** Tills do not stop because somebody looks into the books. */
class RaceTest {
  private static final int WEALTH = 700;

  private final Shop shop = new Shop("veska", Customer.START);
  private final Damage damage = new Damage(shop);
  private final Desks desk = new Desks(shop);

  @BeforeEach
  void open() {
    Customer.everything(shop);
    Customer.isGiven(shop, 2);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aPurchaseWhileItReadsIsNoDifference(int call) {
    var calls = new AtomicInteger();
    Runnable till =
        () -> {
          if (calls.incrementAndGet() == call) {
            shop.buys(Customer.ID, "r-between", 3_000);
          }
        };
    var table = new TableItems(new CountingDb(shop.db(), till), LedgerTable.NAME);
    var busy = new Desks(shop, table, attempt -> {});
    assertThat(busy.check()).as(busy.printed()).isTrue();
    assertThat(calls).hasValueGreaterThanOrEqualTo(call);
  }

  @Test
  void waitsForALineThatTheIndexDoesNotShowYet() {
    var line = damage.lineItem(9);
    damage.loseLine(9);
    var patient =
        new Desks(
            shop,
            shop.table(),
            attempt -> {
              if (attempt == 3) {
                damage.put(line);
              }
            });
    assertThat(patient.check()).as(patient.printed()).isTrue();
  }

  @Test
  void refusesToRepairWhatAPurchaseWroteMeanwhile() {
    damage.account(account -> Damage.richer(account, WEALTH));
    var reconciliation = new Reconciliation(shop.table(), attempt -> {}, shop.clock());
    var verdict = reconciliation.check("veska", Customer.ID);
    shop.buys(Customer.ID, "r-between", 3_000);
    var after = damage.item();
    assertThat(new Mending(reconciliation).mend(verdict, false, "anna"))
        .isEqualTo(Mending.Outcome.OVERTAKEN);
    assertThat(damage.item()).isEqualTo(after);
  }

  /** The repair leaves the number of the last line as it is: that alone would not stop it. */
  @Test
  void stopsAPurchaseThatReadTheItemBeforeAndWouldWriteItAfter() {
    var right = damage.account();
    damage.account(account -> Damage.richer(account, WEALTH));
    var repaired = new AtomicBoolean();
    var commit =
        new Journal(shop.table(), attempt -> {})
            .commit(
                new Request(LineKey.request("veska", "till-1", "ask", "late"), "00", "late"),
                Customer.ID,
                shop.programmes(),
                shop.clock().instant(),
                () -> {
                  repairs(repaired);
                  return Asked.plainly(new Command.Adjust(10, "late", shop.programmes()));
                });
    assertThat(commit).isInstanceOf(Commit.Recorded.class);
    assertThat(available(damage.account())).isEqualTo(available(right) + 10);
    assertThat(desk.check()).as(desk.printed()).isTrue();
  }

  /** Nor may a job move the indexes to where the wrong item would be due. */
  @Test
  void stopsAJobThatReadTheItemBefore() {
    var repaired = new AtomicBoolean();
    damage.account(Damage::withoutLots);
    var once = new CountingDb(shop.db(), () -> repairs(repaired));
    new Chores(new TableItems(once, LedgerTable.NAME), attempt -> {})
        .run("NIGHT", "veska", Customer.ID, shop.programmes(), shop.clock().instant(), List.of());
    assertThat(desk.check()).as(desk.printed()).isTrue();
  }

  private void repairs(AtomicBoolean repaired) {
    if (repaired.compareAndSet(false, true)) {
      assertThat(desk.run("repair", "--account", Customer.ID, "--write", "--by", "anna")).isTrue();
    }
  }

  private long available(Account account) {
    return account.balanceAt(shop.clock().instant()).available();
  }
}
