package org.kopilka.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.store.ledger.OpenLedger.PROGRAMMES;
import static org.kopilka.store.ledger.OpenLedger.START;
import static org.kopilka.store.ledger.OpenLedger.purchase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Event;
import org.kopilka.store.ledger.DueIndex.Job;
import org.kopilka.testing.Crowd;

class ChoresTest {
  private static final List<Command> MATURE = List.of(new Command.Mature());
  private static final List<Command> EXPIRE =
      List.of(
          new Command.AnnounceLapsed(), new Command.Expire(), new Command.GiveNotice(PROGRAMMES));
  private static final Instant NEXT_DAY = START.plus(Duration.ofHours(24));

  private final OpenLedger ledger = new OpenLedger();

  @BeforeEach
  void buy() {
    ledger.open("a-1");
    ledger.commit("a-1", "k", START, purchase("r-1", 1000, START));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private int run(String job, Instant now, List<Command> commands) {
    return ledger.chores.run(job, "veska", "a-1", PROGRAMMES, now, commands);
  }

  private boolean isDue(Job job, Instant now) {
    return ledger.due.anythingDue(job, DueIndex.shardOf("veska", "a-1"), now);
  }

  @Test
  void tellOnceWhatTimeHasDone() {
    assertThat(isDue(Job.MATURE, NEXT_DAY.minusMillis(1))).isFalse();
    assertThat(isDue(Job.MATURE, NEXT_DAY)).isTrue();
    assertThat(run("MATURE", NEXT_DAY, MATURE)).isEqualTo(1);
    assertThat(run("MATURE", NEXT_DAY, MATURE)).isZero();
    assertThat(isDue(Job.MATURE, NEXT_DAY)).isFalse();
    var newest = ledger.history.newestFirst(ledger.account("a-1"), null, 1).getFirst();
    assertThat(newest.entry().event()).isEqualTo(new Event.PointsMatured(50));
  }

  @Test
  void tellOnceHoweverManyRunAtOnce() throws Exception {
    var written = Crowd.atOnce(6, _ -> run("MATURE", NEXT_DAY, MATURE));
    assertThat(written.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    assertThat(ledger.account("a-1").seq()).isEqualTo(3);
    assertThat(isDue(Job.MATURE, NEXT_DAY)).isFalse();
  }

  @Test
  void doNothingBeforeTheirTime() {
    assertThat(run("MATURE", NEXT_DAY.minusMillis(1), MATURE)).isZero();
    assertThat(ledger.account("a-1").seq()).isEqualTo(2);
  }

  @Test
  void warnSevenDaysAheadAndWriteOffWhenTheDayIsOver() {
    var expiry = Instant.parse("2027-05-21T21:00:00Z");
    assertThat(isDue(Job.EXPIRE, expiry.minus(Duration.ofDays(7)).minusMillis(1))).isFalse();
    assertThat(run("EXPIRE", expiry.minus(Duration.ofDays(7)), EXPIRE)).isEqualTo(1);
    assertThat(isDue(Job.EXPIRE, expiry.minusMillis(1))).isFalse();
    assertThat(run("EXPIRE", expiry, EXPIRE)).isEqualTo(1);
    assertThat(run("EXPIRE", expiry, EXPIRE)).isZero();
    assertThat(isDue(Job.EXPIRE, expiry.plus(Duration.ofDays(9999)))).isFalse();
  }

  @Test
  void changeNoBalance() {
    var before = ledger.account("a-1");
    var later = NEXT_DAY.plus(Duration.ofDays(200));
    run("MATURE", NEXT_DAY, MATURE);
    run("EXPIRE", later, EXPIRE);
    var after = ledger.account("a-1");
    for (var at : List.of(later, later.plus(Duration.ofDays(1)))) {
      assertThat(after.balanceAt(at)).isEqualTo(before.balanceAt(at));
    }
  }

  @Test
  void ofAnAccountThatIsGoneAreNone() {
    assertThat(ledger.chores.run("MATURE", "veska", "a-9", PROGRAMMES, NEXT_DAY, MATURE)).isZero();
  }

  @Test
  void raceWithTillsWithoutLosingALine() throws Exception {
    var written =
        Crowd.atOnce(
            6,
            i ->
                i % 2 == 0
                    ? run("MATURE", NEXT_DAY, MATURE)
                    : ledger.commit("a-1", "k" + i, NEXT_DAY, purchase("r" + i, 1, NEXT_DAY))
                            instanceof Commit.Recorded
                        ? 1
                        : 0);
    assertThat(ledger.account("a-1").seq())
        .isEqualTo(2L + written.stream().mapToInt(Integer::intValue).sum());
  }
}
