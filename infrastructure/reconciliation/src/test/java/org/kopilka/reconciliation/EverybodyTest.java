package org.kopilka.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kopilka.fixtures.Shop;
import org.kopilka.store.Attributes;
import org.kopilka.store.ledger.Census;
import org.kopilka.testing.LedgerTable;

class EverybodyTest {
  private static final int MEMBERS = 25;

  private final Shop shop = new Shop("veska", Customer.START);
  private final Damage damage = new Damage(shop);
  private final Desks desk = new Desks(shop);

  @BeforeEach
  void open() {
    Customer.everything(shop);
    for (int i = 2; i <= MEMBERS; i++) {
      shop.joins("a-" + i);
    }
    member(Customer.ID);
    member("a-2");
  }

  private void member(String id) {
    var item =
        Map.of(
            "pk", Attributes.text("veska#M#" + id),
            "sk", Attributes.text("MEMBER"),
            "t", Attributes.text("MEMBER"),
            "p", Attributes.text("veska"),
            "m", Attributes.text(id),
            "a", Attributes.text(id));
    shop.db().putItem(p -> p.tableName(LedgerTable.NAME).item(item));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void checksEachAccountOnce() {
    assertThat(all()).as(desk.printed()).isTrue();
    assertThat(desk.printed()).contains(MEMBERS + " accounts, 0 differ");
  }

  @Test
  void findsAnAccountWhoseItemIsLostByItsMember() {
    damage.loseItem();
    assertThat(all()).isFalse();
    assertThat(desk.printed())
        .contains(
            "a-1: 27 lines, DIFFERS", "stored there is none", MEMBERS + " accounts, 1 differ");
  }

  @Test
  void leavesOtherProgrammesAlone() {
    assertThat(desk.run("check", "--all", "--rate", "1000", "--programme", "dobrostroy")).isTrue();
    assertThat(desk.printed()).contains("0 accounts, 0 differ");
  }

  @Test
  void goesOnWhereItStopped() {
    var seen = new ArrayList<String>();
    @Nullable String from = null;
    var census = new Census(shop.table());
    do {
      var page = census.page(from, 7);
      page.found().stream().filter(f -> !f.byMember()).forEach(f -> seen.add(f.accountId()));
      from = page.next();
    } while (from != null);
    assertThat(seen).hasSize(MEMBERS).doesNotHaveDuplicates();
    assertThat(desk.run("check", "--all", "--rate", "7")).isTrue();
    var cursor = lastCursor(desk.printed());
    assertThat(desk.run("check", "--all", "--rate", "7", "--from", cursor)).isTrue();
    assertThat(desk.printed()).doesNotContain("reached").doesNotContain(MEMBERS + " accounts");
  }

  private static String lastCursor(String printed) {
    var line = printed.lines().filter(each -> each.startsWith("reached")).toList().getLast();
    return line.substring("reached --from ".length());
  }

  /** Items of the table, and the lines of each account once more. */
  @Test
  void readsNoFasterThanItIsTold() {
    all("--rate", "50");
    var items = shop.db().scan(s -> s.tableName(LedgerTable.NAME)).count();
    var lines = Customer.LINES + MEMBERS - 1;
    var slept = desk.slept.stream().mapToLong(Duration::toMillis).sum();
    assertThat(slept).isEqualTo((items + lines) * 1000L / 50);
  }

  private boolean all() {
    return all("--rate", "1000");
  }

  private boolean all(String... rate) {
    var options = new ArrayList<>(List.of("--all"));
    options.addAll(List.of(rate));
    return desk.run("check", options.toArray(String[]::new));
  }
}
