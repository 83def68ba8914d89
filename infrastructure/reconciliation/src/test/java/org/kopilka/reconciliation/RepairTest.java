package org.kopilka.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kopilka.domain.ledger.Account;
import org.kopilka.fixtures.Shop;
import org.kopilka.store.Attributes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RepairTest {
  /** What may be wrong with an account's item while its lines are right. */
  enum Wrong {
    LOT,
    DEBT_AND_TIER,
    VERSION,
    STALE,
    UNREADABLE,
    INDEX,
    LOST
  }

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
  @EnumSource
  void writesTheItemAnewAndTheMemberBuysOn(Wrong wrong) {
    var right = spoiled(wrong);
    assertThat(repair("--write", "--by", "anna")).as(desk.printed()).isTrue();
    assertThat(desk.printed()).contains("DIFFERS", "account a-1 is repaired", "lines, agrees");
    assertThat(damage.account()).isEqualTo(right);
    shop.buys(Customer.ID, "r-after", 2_000);
    assertThat(desk.check()).as(desk.printed()).isTrue();
  }

  /** Spoils the item; what it should be. */
  private Account spoiled(Wrong wrong) {
    var right = damage.account();
    switch (wrong) {
      case LOT -> damage.account(account -> Damage.richer(account, 7));
      case DEBT_AND_TIER -> damage.account(a -> Damage.other(a, a.seq(), 12, "PLATINUM"));
      case VERSION -> damage.item(item -> item.put("v", Attributes.number(3)));
      case STALE -> {
        var earlier = damage.item();
        Customer.isGiven(shop, 1);
        right = damage.account();
        damage.put(earlier);
      }
      case UNREADABLE -> damage.item(item -> item.put("f", Attributes.bytes(new byte[] {9})));
      case INDEX -> damage.item(item -> item.remove("de"));
      case LOST -> damage.loseItem();
    }
    return right;
  }

  @Test
  void writesNothingUnlessTold() {
    damage.account(account -> Damage.richer(account, 7));
    var before = damage.item();
    assertThat(repair()).isFalse();
    assertThat(desk.printed()).contains("would be repaired with --write");
    assertThat(damage.item()).isEqualTo(before);
  }

  @Test
  void leavesAHealthyAccountAlone() {
    var before = damage.item();
    assertThat(repair("--write", "--by", "anna")).isTrue();
    assertThat(desk.printed()).contains("there is nothing to repair");
    assertThat(damage.item()).isEqualTo(before);
  }

  @Test
  void leavesATraceOfEachRepair() {
    damage.account(account -> Damage.richer(account, 7));
    var wrong = Attributes.bytes(damage.item(), "f").clone();
    repair("--write", "--by", "anna");
    damage.loseItem();
    repair("--write", "--by", "boris");
    assertThat(trace(1)).containsEntry("by", Attributes.text("anna"));
    assertThat(Attributes.bytes(trace(1), "before")).isEqualTo(wrong);
    assertThat(Attributes.bytes(trace(1), "after")).isNotEqualTo(wrong);
  }

  private Map<String, AttributeValue> trace(int n) {
    return shop.table().get("veska#A#a-1", "REPAIR#%08d".formatted(n)).orElseThrow();
  }

  @Test
  void refusesWhatItsLinesDoNotTellToTheEnd() {
    damage.loseLine(9);
    assertThat(repair("--write", "--by", "anna")).isFalse();
    assertThat(desk.printed()).contains("is not repaired: its lines do not tell it to the end");
  }

  /** Nor a snapshot on one, though that is wrong as well. */
  @Test
  void neverTouchesALine() {
    Customer.isGiven(shop, 100);
    damage.line(100, item -> item.put("s", damage.item().get("f")));
    damage.account(account -> Damage.richer(account, 7));
    var before = damage.lines();
    repair("--write", "--by", "anna");
    assertThat(desk.printed()).contains("account a-1 is repaired", "snapshot of line 100: seq");
    assertThat(damage.lines()).hasSize(129).isEqualTo(before);
    assertThat(repair("--write", "--by", "anna")).isFalse();
    assertThat(desk.printed()).contains("are never rewritten");
  }

  /** A wrong item that was sold on from: the balances that members were told are wrong, too. */
  @Test
  void goesByTheFactsWhereBalancesContradictThemOnlyIfTold() {
    damage.account(account -> Damage.richer(account, 7));
    Customer.isGiven(shop, 1);
    assertThat(repair("--write", "--by", "anna")).isFalse();
    assertThat(desk.printed()).contains("from line 30 on: available: stored", "is not repaired");
    repair("--write", "--by", "anna", "--facts-over-balances");
    assertThat(desk.printed()).contains("account a-1 is repaired");
    assertThat(damage.account().balanceAt(shop.clock().instant()).available()).isEqualTo(30);
  }

  private boolean repair(String... options) {
    var all = new String[options.length + 2];
    all[0] = "--account";
    all[1] = Customer.ID;
    System.arraycopy(options, 0, all, 2, options.length);
    return desk.run("repair", all);
  }
}
