package org.kopilka.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.store.ledger.OpenLedger.START;
import static org.kopilka.store.ledger.OpenLedger.adjust;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.Refusal;
import org.kopilka.testing.Crowd;

class JournalRaceTest {
  private static final int ROUNDS = 5;

  private final OpenLedger ledger = new OpenLedger();

  @BeforeEach
  void giveAHundredPoints() {
    ledger.open("a-1");
    ledger.commit("a-1", "gift", START, adjust(100));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static long count(List<Commit> commits, Class<? extends Commit> kind) {
    return commits.stream().filter(kind::isInstance).count();
  }

  /** The account is what its lines make of it, and there is a line for each that was recorded. */
  private void assertNothingIsLost(long recorded) {
    var account = ledger.account("a-1");
    assertThat(account.seq()).isEqualTo(2 + recorded);
    var folded = Account.blank("a-1", "m-a-1", "veska");
    for (var line : ledger.history.newestFirst(account, null, 100).reversed()) {
      folded = Ledger.apply(folded, line.entry());
    }
    assertThat(folded).isEqualTo(account);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 8})
  void letsTillsSpendNoMoreThanThereIs(int tills) throws Exception {
    long recorded = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var name = "round-" + round + "-";
      var commits =
          Crowd.atOnce(tills, till -> ledger.commit("a-1", name + till, START, adjust(-30)));
      recorded += count(commits, Commit.Recorded.class);
      assertThat(commits)
          .filteredOn(Commit.Refused.class::isInstance)
          .allMatch(c -> ((Commit.Refused) c).refusal() instanceof Refusal.PointsOverLimit);
      assertThat(count(commits, Commit.Recorded.class) + count(commits, Commit.Refused.class))
          .isEqualTo(tills - count(commits, Commit.Busy.class));
    }
    assertThat(recorded).isEqualTo(3);
    assertThat(ledger.account("a-1").balanceAt(START).available()).isEqualTo(10);
    assertNothingIsLost(recorded);
  }

  @Test
  void losesNoUpdateOfManyAtOnce() throws Exception {
    long recorded = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var name = "round-" + round + "-";
      var commits =
          Crowd.atOnce(6, till -> ledger.commit("a-1", name + till, START, adjust(till + 1)));
      for (int till = 0; till < commits.size(); till++) {
        recorded += commits.get(till) instanceof Commit.Recorded ? 1 : 0;
      }
    }
    assertThat(recorded).isPositive();
    assertNothingIsLost(recorded);
  }

  @Test
  void makesOneEffectOfTheSameRequestSentManyTimesAtOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var name = "same-" + round;
      var commits = Crowd.atOnce(8, _ -> ledger.commit("a-1", name, START, adjust(-1)));
      assertThat(count(commits, Commit.Recorded.class)).isEqualTo(1);
      assertThat(count(commits, Commit.Recorded.class) + count(commits, Commit.Replayed.class))
          .isEqualTo(8);
      assertThat(ledger.account("a-1").balanceAt(START).available()).isEqualTo(99 - round);
    }
    assertNothingIsLost(ROUNDS);
  }

  @Test
  void givesOneKeyToOneOfTwoBodies() throws Exception {
    var commits =
        Crowd.atOnce(
            8,
            i -> {
              var request = OpenLedger.request("shared", "0" + i % 2);
              return ledger.commit("a-1", request, START, adjust(-1 - i % 2));
            });
    assertThat(count(commits, Commit.Recorded.class)).isEqualTo(1);
    assertThat(count(commits, Commit.KeyReused.class)).isEqualTo(4);
    assertNothingIsLost(1);
  }
}
