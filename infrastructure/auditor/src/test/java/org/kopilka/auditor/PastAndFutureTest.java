package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule 6: one balance for every instant. */
class PastAndFutureTest {
  private final Story story = new Story(Programmes.PLAIN);

  @Test
  void thePastKnowsOnlyWhatWasRecordedByThen() {
    story.on("2026-01-10T12:00").isGiven(50);
    var before = story.instant("2026-01-15T12:00");
    story.on("2026-01-20T12:00");
    story.sellsOffline("late", "2026-01-10T12:00", 100);
    assertThat(story.balance().available()).isEqualTo(60);
    assertThat(story.auditor.balance(before).available()).isEqualTo(50);
    assertThat(story.auditor.balance(story.instant("2026-01-10T11:59")))
        .isEqualTo(new Balance(0, 0, 0, 0));
  }

  @Test
  void theFutureIsWhatIsRecordedNowWithHoldsLapsing() {
    story.on("2026-01-10T12:00").isGiven(50);
    story.holds("h", 20, "2026-01-12T12:00");
    story.buys("a", AuditLine.of(100, "1"));
    assertThat(story.on("2026-01-11T12:00").balance()).isEqualTo(new Balance(40, 0, 20, 0));
    assertThat(story.on("2026-01-12T12:00").balance()).isEqualTo(new Balance(60, 0, 0, 0));
    assertThat(story.on("2026-07-11T00:00").balance()).isEqualTo(new Balance(0, 0, 0, 0));
  }

  @Test
  void aLapsedHoldIsThereToBeSpentInEveryReplay() {
    story.on("2026-01-10T12:00").isGiven(50);
    story.holds("h", 50, "2026-01-12T12:00");
    story.on("2026-01-13T12:00").spends("r", 50);
    assertThat(story.balance()).isEqualTo(new Balance(0, 0, 0, 0));
  }

  @Test
  void openLotsAreThoseThatCanBeSpent() {
    story.on("2026-01-10T12:00").isGiven(50);
    story.on("2026-01-20T12:00").buys("a", AuditLine.of(100, "1"));
    assertThat(story.auditor.openLots(story.now()))
        .isEqualTo(Map.of(story.instant("2026-07-11T00:00"), 50L));
    story.hasLeft("50 until 2026-07-10", "10 until 2026-07-20");
    story.on("2026-07-11T00:00").hasLeft("10 until 2026-07-20");
  }

  @Test
  void askingAheadDoesNotMoveTheAccount() {
    story.on("2026-01-10T12:00").isGiven(50);
    story.auditor.balance(story.instant("2027-01-10T12:00"));
    assertThat(story.spends("r", 50).balance()).isEqualTo(new Balance(0, 0, 0, 0));
  }

  @Test
  void processingTimeNeverGoesBack() {
    story.on("2026-01-10T12:00").isGiven(50);
    story.holds("h", 50, "2026-01-11T12:00");
    story.on("2026-01-11T12:00").isGiven(5);
    // A clock that is behind by an hour does not bring the lapsed hold back.
    story.on("2026-01-11T11:00");
    story.isRefused(story.auditor.capture("h", story.now()), Answer.Refusal.HOLD_NOT_ACTIVE, 0);
  }
}
