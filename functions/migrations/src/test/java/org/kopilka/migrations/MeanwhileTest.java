package org.kopilka.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.PricedLine;
import org.kopilka.store.ledger.Asked;

/** What else happens while a base comes in: rows that come twice, other imports, purchases. */
class MeanwhileTest {
  private static final int CARDS = 6;

  /** All on two phones: whoever comes at once comes to the same members. */
  private static final String BASE =
      Office.base(
          IntStream.rangeClosed(1, CARDS)
              .mapToObj(n -> n + ";Прорабы;+7912000000" + n % 2 + ";Имя;;" + n + ";;2026-11-01")
              .toArray(String[]::new));

  private final Office office = new Office();

  private void together(String... events) {
    var start = new CyclicBarrier(events.length);
    var told = new ArrayList<Future<JsonNode>>();
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var event : events) {
        told.add(
            hands.submit(
                () -> {
                  start.await();
                  return office.lambda().invoke(event);
                }));
      }
    }
    told.forEach(Future::resultNow);
  }

  private String prepares(String key) {
    var opened = office.opens(Office.order("RUN"), key);
    var id = opened.json().path("migrationId").asText();
    office.bucket.put(Office.BUCKET, Office.key(id), BASE.getBytes(StandardCharsets.UTF_8));
    return id;
  }

  private int progress(String id, String of) {
    return office.shown(id).path("progress").path(of).asInt();
  }

  private void isInOnce() {
    for (int card = 1; card <= CARDS; card++) {
      assertThat(office.points("" + card)).isEqualTo(card);
      assertThat(office.holder("" + card).cards()).hasSize(CARDS / 2);
    }
  }

  @Test
  void anUploadToldSeveralTimesAtOnceBringsEachRowInOnce() {
    var once = new Office();
    once.runs("RUN", BASE);
    var id = office.prepares("RUN", BASE);
    var told = Office.uploaded(id);
    together(told, told, told);
    office.goesOn(id);
    office.lambda().invoke(told);
    isInOnce();
    assertThat(progress(id, "broughtIn")).isEqualTo(CARDS);
    assertThat(office.everything()).hasSameSizeAs(once.everything());
  }

  @Test
  void ofTwoImportsAtOnceEachCardComesInByOneAndIsTakenForTheOther() {
    var first = prepares("one");
    var second = prepares("other");
    together(Office.uploaded(first), Office.uploaded(second));
    isInOnce();
    assertThat(progress(first, "broughtIn") + progress(second, "broughtIn")).isEqualTo(CARDS);
    assertThat(progress(first, "refused") + progress(second, "refused")).isEqualTo(CARDS);
    var refused =
        Stream.of(first, second).flatMap(id -> office.file(id, "report.csv").lines()).toList();
    assertThat(refused).filteredOn(row -> row.endsWith(",card,TAKEN,STAYS_OUT")).hasSize(CARDS);
  }

  @Test
  void aPurchaseBetweenWhateverCallsOfAnImportEarnsBesideWhatComesIn() {
    int bought = 0;
    int call = 0;
    boolean going = true;
    while (going) {
      call++;
      var scene = new Scene(call);
      var id = scene.office.prepares("RUN", BASE);
      scene.office.whileDoing(scene).invoke(Office.uploaded(id));
      scene.office.goesOn(id);
      assertThat(scene.points()).as("bought after call " + call).isEqualTo(5 + scene.earned);
      assertThat(scene.office.shown(id).at("/progress/broughtIn").asInt()).isEqualTo(CARDS);
      bought += scene.earned > 0 ? 1 : 0;
      going = scene.calls.get() >= call;
    }
    assertThat(bought).isPositive().isLessThan(call);
  }

  /** A purchase by the fifth card after so many calls of an import to the table. */
  private static final class Scene implements Runnable {
    private final Office office = new Office();
    private final AtomicInteger calls = new AtomicInteger();
    private final int when;
    private volatile long earned;

    Scene(int when) {
      this.when = when;
    }

    @Override
    public void run() {
      if (calls.incrementAndGet() == when) {
        office.account("5").ifPresent(account -> earned = buys(account));
      }
    }

    private long buys(Account account) {
      var now = office.clock.instant();
      var receipt = new Receipt("r-1", now, null, null, null, null);
      var goods = new Goods("sku", null, "paint", null, Quantity.of(1), 100_000);
      var line = new PricedLine(goods, 0, List.of(), Limits.WHOLE_BP);
      var purchase =
          new Command.Purchase(receipt, List.of(line), new Redeem.Nothing(), office.programmes);
      var request = new Request(LineKey.purchase(Office.CODE, "r-1"), "00", "test");
      var commit =
          office.journal.commit(
              request, account.id(), office.programmes, now, () -> Asked.plainly(purchase));
      var recorded = (Commit.Recorded) commit;
      return ((Event.PurchaseRecorded) recorded.line().entry().event()).bill().earned();
    }

    private long points() {
      var balance = office.account("5").orElseThrow().balanceAt(office.clock.instant());
      return balance.available() + balance.pending();
    }
  }
}
