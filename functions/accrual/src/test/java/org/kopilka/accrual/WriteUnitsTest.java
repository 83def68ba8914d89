package org.kopilka.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.tier.SpendDays;
import org.kopilka.store.Attributes;
import org.kopilka.store.ledger.Chores;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.pack.PackedAccount;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.MeteredDb;
import org.kopilka.testing.Repository;
import org.kopilka.wire.programme.ProgrammeJson;

/** What a purchase of five lines costs to write, reckoned from the sizes of its items. */
class WriteUnitsTest {
  /** As long as ids of members and accounts are. */
  private static final String ACCOUNT = "a0123456789bcdefghjk";

  private static final int GOAL = 7;
  private static final int WEEKS = 70;

  private final LedgerTable table = LedgerTable.create();
  private final MeteredDb meter = new MeteredDb(table.db(), (_, _) -> {});
  private final Shop shop = new Shop(table, meter, "m0123456789bcdefghjk", ACCOUNT);
  private int receipts;

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aWeeklyShoppersPurchaseIsCheapAndStaysSo() {
    for (int week = 0; week < WEEKS; week++) {
      buy(basket());
      night(Duration.ofDays(7));
    }
    var account = account();
    assertThat(account.ready()).hasSizeBetween(26, 27);
    assertThat(account.spend().byDay()).hasSizeGreaterThanOrEqualTo(56);
    assertThat(unitsAsLine(account, 10)).isLessThanOrEqualTo(GOAL);
    assertThat(unitsAsLine(account, 9_999)).isEqualTo(unitsAsLine(account, 10));
    assertThat(unitsAsLine(account, 10_000))
        .as("with the snapshot that every hundredth line keeps")
        .isEqualTo(unitsAsLine(account, 10));
  }

  /** Lots on every day of half a year, money on every day that may still count for a tier. */
  @Test
  void theWorstShopperComesDaily() {
    buy(basket());
    put(daily(account()));
    buy(basket());
    put(account());
    buy(basket().redeem(300));
    show("daily shopper");
    assertThat(meter.lastUnits()).isLessThanOrEqualTo(2 * GOAL);
  }

  private static Account daily(Account account) {
    var lots = new TreeMap<Instant, Long>();
    var start = Instant.parse("2026-11-22T21:00:00Z");
    for (int day = 0; day < 184; day++) {
      lots.put(start.plus(day, ChronoUnit.DAYS), 650L + day);
    }
    var days = new TreeMap<LocalDate, Long>();
    var first = LocalDate.of(2026, 11, 21).minusDays(457);
    for (int day = 0; day < 457; day++) {
      days.put(first.plusDays(day), 4_500L + day);
    }
    return as(account, account.seq(), lots, new SpendDays(days));
  }

  private static Account as(
      Account account, long seq, NavigableMap<Instant, Long> ready, SpendDays spend) {
    return new Account(
        account.id(),
        account.memberId(),
        account.programme(),
        seq,
        account.recordedAt(),
        ready,
        account.pending(),
        account.holds(),
        account.debt(),
        spend,
        account.tier(),
        account.floor(),
        account.facts(),
        account.unannounced(),
        account.usage(),
        account.merged());
  }

  /** What the next purchase costs if it is this line of its account. */
  private int unitsAsLine(Account account, long seq) {
    put(as(account, seq - 1, account.ready(), account.spend()));
    buy(basket().redeem(300));
    show("weekly shopper's line " + seq);
    return meter.lastUnits();
  }

  private Account account() {
    return shop.journal.account("veska", ACCOUNT).orElseThrow();
  }

  /** Writes an account as the night leaves it: nothing waits to become available. */
  private void put(Account account) {
    var row = shop.items.get("veska#A#" + ACCOUNT, "ACCOUNT").orElseThrow();
    var item = new HashMap<>(row);
    item.put("v", Attributes.number(account.seq()));
    item.put("f", Attributes.bytes(PackedAccount.pack(account)));
    item.remove("dm");
    meter.putItem(r -> r.tableName(LedgerTable.NAME).item(item));
  }

  private Basket basket() {
    return Basket.anonymous("minsk-017.3.%06d".formatted(receipts++))
        .by("card", Shop.CARD)
        .with("channel", "STORE")
        .with("store", "minsk-017")
        .with("till", "3")
        .with("cashier", "c-17")
        .goods("4810000012", "Кофе зерновой тёмный", "coffee", 1450)
        .goods("4810000345", "Эклер ванильный 2 шт", "bakery", 780)
        .goods("4810006789", "Молоко 3,2 % Бабушка", "dairy", 315)
        .goods("4810001234", "Хлеб ржаной заварной", "bakery", 289)
        .goods("4810005678", "Сыр полутвёрдый кусок", "dairy", 1749);
  }

  private void buy(Basket basket) {
    var call =
        HttpCall.of("POST /v1/purchases")
            .header(
                "request-id",
                new UUID(0x123456789abc4defL, 0x8000_0000_0000_0000L + receipts).toString())
            .body(basket.body());
    assertThat(shop.send(call).status()).isEqualTo(200);
  }

  private void night(Duration passes) {
    shop.clock.advance(passes);
    var programme = ProgrammeJson.read(Repository.programme("veska"));
    var programmes = new Programmes(List.of(programme));
    var jobs =
        List.<Command>of(
            new Command.Mature(), new Command.Expire(), new Command.GiveNotice(programmes));
    new Chores(shop.items, Pause.jittered())
        .run("NIGHT", "veska", ACCOUNT, programmes, shop.clock.instant(), jobs);
  }

  private void show(String whose) {
    System.out.printf("%s: %d write units, %s%n", whose, meter.lastUnits(), meter.lastBill());
  }
}
