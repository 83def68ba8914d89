package org.kopilka.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.store.ledger.OpenLedger.PROGRAMMES;
import static org.kopilka.store.ledger.OpenLedger.START;
import static org.kopilka.store.ledger.OpenLedger.adjust;
import static org.kopilka.store.ledger.OpenLedger.purchase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.Merged;
import org.kopilka.domain.ledger.Refusal;

class MergesTest {
  private static final Instant NOW = START.plus(Duration.ofDays(2));

  private final OpenLedger ledger = new OpenLedger();
  private final Merges merges = new Merges(ledger.items);

  @AfterEach
  void close() {
    ledger.close();
  }

  private static Request request(String mergeId) {
    return new Request(LineKey.merge("veska", mergeId), "00", "test-" + mergeId);
  }

  private Commit merge(String mergeId, String main, String... others) {
    var giving = List.of(others).stream().map(id -> new Merges.Giving(id, "card-" + id)).toList();
    var request = request(mergeId);
    return tried(
        () ->
            merges.once(
                request, mergeId, main, "card-" + main, giving, PROGRAMMES, NOW, Beside.NOTHING));
  }

  private Commit undo(String mergeId, String... cards) {
    var line = merges.line("veska", mergeId).orElseThrow();
    return undo("undo-" + mergeId, line, cards);
  }

  private Commit undo(String key, Line merge, String... cards) {
    var request = OpenLedger.request(key, "00");
    var accounts = List.of(cards);
    return tried(() -> merges.undoOnce(request, merge, accounts, PROGRAMMES, NOW, Beside.NOTHING));
  }

  private static Commit tried(Supplier<Optional<Commit>> once) {
    return Pause.jittered().attempts(5, once).orElseGet(Commit.Busy::new);
  }

  private void opens(String... accounts) {
    for (var account : accounts) {
      ledger.open(account);
      ledger.commit(account, "gift-" + account, START, adjust(100));
    }
  }

  private long available(String account) {
    return ledger.account(account).balanceAt(NOW).available();
  }

  @Test
  void makesFortyCardsOneInOneTransaction() {
    var ids = IntStream.range(0, 40).mapToObj(i -> "a-" + i).toArray(String[]::new);
    opens(ids);
    ledger.db.reset();

    var commit = merge("m-1", "a-0", List.of(ids).subList(1, 40).toArray(String[]::new));

    assertThat(commit).isInstanceOf(Commit.Recorded.class);
    assertThat(ledger.db.writes()).isEqualTo(1);
    assertThat(available("a-0")).isEqualTo(4000);
    assertThat(available("a-39")).isZero();
  }

  /** Its clock is behind that of the function which has just sold something to the other card. */
  @Test
  void makesNoPointsAvailableBeforeTheirTime() {
    opens("a-0", "a-1");
    var ahead = NOW.plus(Duration.ofMinutes(5));
    ledger.commit("a-1", "gift", ahead, adjust(7));

    merge("m-1", "a-0", "a-1");

    assertThat(ledger.account("a-0").recordedAt()).isEqualTo(ahead);
  }

  /** It is undone after the card's account was read, and before the main one's is. */
  @Test
  void whatFollowsAMergeThatIsBeingUndoneIsWrittenWhereThePointsAre() {
    opens("a-0", "a-1");
    merge("m-1", "a-0", "a-1");
    var undone = new ArrayList<Commit>();
    var late = purchase("r-1", 10_000, START);

    var commit =
        ledger.journal.commit(
            OpenLedger.request("late", "00"),
            "a-1",
            PROGRAMMES,
            NOW,
            () -> {
              if (undone.isEmpty()) {
                undone.add(undo("m-1", "a-1"));
              }
              return Asked.plainly(late);
            });

    assertThat(((Commit.Recorded) commit).line().accountId()).isEqualTo("a-1");
  }

  @Test
  void eachAccountIsWhatItsLinesMakeIt() {
    opens("a-0", "a-1", "a-2");
    ledger.commit("a-1", "buy", NOW, purchase("r-1", 10_000, NOW));
    merge("m-1", "a-0", "a-1", "a-2");
    assertThat(undo("m-1", "a-1", "a-2")).isInstanceOf(Commit.Recorded.class);

    for (var id : List.of("a-0", "a-1", "a-2")) {
      assertThat(refolded(id)).isEqualTo(ledger.account(id));
    }
    assertThat(available("a-1")).isEqualTo(100);
  }

  private Account refolded(String id) {
    var account = Account.blank(id, "m-" + id, "veska");
    for (var line : ledger.history.newestFirst(ledger.account(id), null, 100).reversed()) {
      account = Ledger.apply(account, line.entry());
    }
    return account;
  }

  @Test
  void asksAgainWithTheSameNumberAndChangesNothing() {
    opens("a-0", "a-1");
    merge("m-1", "a-0", "a-1");

    assertThat(merge("m-1", "a-0", "a-1")).isInstanceOf(Commit.Replayed.class);
    assertThat(available("a-0")).isEqualTo(200);
  }

  @Test
  void aReceiptFromBeforeGoesToTheMainCardAndALaterOneIsRefused() {
    opens("a-0", "a-1");
    merge("m-1", "a-0", "a-1");

    var before = ledger.commit("a-1", "early", NOW, purchase("r-1", 10_000, NOW.minusMillis(1)));
    var after = ledger.commit("a-1", "late", NOW, purchase("r-2", 10_000, NOW));

    assertThat(before)
        .isInstanceOfSatisfying(
            Commit.Recorded.class, r -> assertThat(r.line().accountId()).isEqualTo("a-0"));
    assertThat(((Commit.Refused) after).refusal()).isEqualTo(new Refusal.CardMerged(merged("a-1")));
    assertThat(ledger.account("a-0").balanceAt(NOW).pending()).isEqualTo(500);
  }

  private Merged merged(String account) {
    var merged = ledger.account(account).merged();
    if (merged == null) {
      throw new AssertionError(account + " is in use");
    }
    return merged;
  }

  @Test
  void tellsOfTheCardInUseHoweverManyMergesAgo() {
    opens("a-0", "a-1", "a-2");
    merge("m-1", "a-1", "a-2");
    merge("m-2", "a-0", "a-1");

    var refused = ledger.commit("a-2", "late", NOW, purchase("r-1", 1000, NOW));
    var early = ledger.commit("a-2", "early", NOW, purchase("r-2", 1000, NOW.minusMillis(1)));

    assertThat(((Commit.Refused) refused).refusal())
        .isEqualTo(new Refusal.CardMerged(merged("a-1")));
    assertThat(((Commit.Recorded) early).line().accountId()).isEqualTo("a-0");
  }

  @Test
  void onlyOneOfTwoMergesGetsACard() throws Exception {
    opens("a-0", "a-1", "a-2");
    List<Callable<Commit>> both =
        List.of(() -> merge("m-1", "a-0", "a-2"), () -> merge("m-2", "a-1", "a-2"));
    try (var threads = Executors.newFixedThreadPool(2)) {
      var commits = new ArrayList<Commit>();
      for (var future : threads.invokeAll(both)) {
        commits.add(future.get());
      }
      assertThat(commits).hasAtLeastOneElementOfType(Commit.Recorded.class);
      assertThat(commits).hasAtLeastOneElementOfType(Commit.Refused.class);
    }
    assertThat(available("a-0") + available("a-1") + available("a-2")).isEqualTo(300);
  }

  @Test
  void purchasesWhileCardsBecomeOneAreLostToNobody() throws Exception {
    opens("a-0", "a-1");
    var work = new ArrayList<Callable<Commit>>();
    work.add(() -> merge("m-1", "a-0", "a-1"));
    for (int i = 0; i < 6; i++) {
      var id = "r-" + i;
      work.add(() -> ledger.commit("a-1", id, NOW, purchase(id, 1000, NOW.minusSeconds(60))));
    }
    long recorded = 0;
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      for (var future : threads.invokeAll(work)) {
        recorded += future.get() instanceof Commit.Recorded r && buys(r.line().entry()) ? 1 : 0;
      }
    }
    var pending =
        ledger.account("a-0").balanceAt(NOW).pending()
            + ledger.account("a-1").balanceAt(NOW).pending();
    assertThat(recorded).isPositive();
    assertThat(pending).isEqualTo(50 * recorded);
  }

  private static boolean buys(Entry entry) {
    return entry.event() instanceof Event.PurchaseRecorded;
  }

  @Test
  void aCardThatIsSomebodyElsesByNowGetsNothingBack() {
    opens("a-0", "a-1", "a-2");
    merge("m-1", "a-0", "a-1", "a-2");

    undo("m-1", "a-1");

    assertThat(available("a-1")).isEqualTo(100);
    assertThat(available("a-2")).isZero();
    assertThat(available("a-0")).isEqualTo(200);
  }

  @Test
  void undoneTwiceIsRefused() {
    opens("a-0", "a-1");
    merge("m-1", "a-0", "a-1");
    undo("m-1", "a-1");

    var line = merges.line("veska", "m-1").orElseThrow();
    var again = undo("k", line, "a-1");

    assertThat(again).isEqualTo(new Commit.Refused(new Refusal.NothingToUndo()));
  }

  @Test
  void nothingIsDueForACardGivenUp() {
    opens("a-0", "a-1");
    merge("m-1", "a-0", "a-1");

    var written =
        ledger.chores.run("MATURE", "veska", "a-1", PROGRAMMES, NOW, List.of(new Command.Mature()));

    assertThat(written).isZero();
  }
}
