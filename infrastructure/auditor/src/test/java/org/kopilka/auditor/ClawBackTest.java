package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 8: where earned points are clawed back from. */
class ClawBackTest {
  private final Story story = new Story(Programmes.PLAIN);

  @Test
  void theOwnLotIsFirstWhileItIsPending() {
    story.on("2026-01-05T12:00").isGiven(30);
    story.on("2026-01-10T12:00").buys("a", AuditLine.of(1000, "1"));
    story.on("2026-01-10T13:00").buys("b", AuditLine.of(1000, "1"));
    assertThat(story.returns("b").balance()).isEqualTo(new Balance(30, 100, 0, 0));
    // Had it been a's lot, 100 would mature at noon already.
    assertThat(story.on("2026-01-11T12:30").balance()).isEqualTo(new Balance(130, 0, 0, 0));
  }

  @Test
  void afterwardsItIsAllThatMaturedWithTheSameLastDayThenTheOthersInOrder() {
    story.on("2026-01-05T12:00").isGiven(30);
    story.on("2026-01-10T12:00").buys("a", AuditLine.of(1000, "1"));
    story.on("2026-01-10T13:00").buys("b", AuditLine.of(1000, "1"));
    story.on("2026-01-12T12:00");
    // Takes the 30 and 120 of the day's 200; 850 due earn 85, pending.
    story.buys("c", new Redeem.Points(150), AuditLine.of(1000, "1"));
    story.hasLeft("80 until 2026-07-10", "85 until 2026-07-12");

    assertThat(story.returns("a").balance()).isEqualTo(new Balance(0, 65, 0, 0));
    story.hasLeft("65 until 2026-07-12");
  }

  @Test
  void aLotOfTheSameDayThatIsStillPendingWaitsItsTurn() {
    story.on("2026-01-10T10:00").buys("a", AuditLine.of(1000, "1"));
    story.on("2026-01-10T20:00").buys("b", AuditLine.of(1000, "1"));
    story.on("2026-01-11T12:00").spends("spent", 100);
    story.sellsOffline("offline", "2026-01-08T12:00", 400);
    story.hasLeft("40 until 2026-07-08", "100 until 2026-07-10");

    // a's lot is matured and empty, b's is of its day but pending: the earlier 40 go first.
    assertThat(story.returns("a").balance()).isEqualTo(new Balance(0, 40, 0, 0));
  }

  @Test
  void onceTheOwnExpiryHasPassedWhatWasEarnedStays() {
    story.on("2026-01-10T12:00").buys("a", AuditLine.of(1000, "1"));
    story.on("2026-07-10T12:00").isGiven(500);
    assertThat(story.on("2026-07-11T00:00").returns("a"))
        .isEqualTo(new Answer.Returned(1000, 0, 0, 0, 0, new Balance(500, 0, 0, 0)));
  }

  @Test
  void whatHasExpiredPaysNothing() {
    story.on("2026-01-05T12:00").isGiven(30);
    story.on("2026-02-01T12:00").buys("a", AuditLine.of(1000, "1"));
    story.on("2026-07-10T12:00").spends("spent", 100);
    assertThat(story.returns("a"))
        .isEqualTo(new Answer.Returned(1000, 0, 100, 100, 0, new Balance(0, 0, 0, 100)));
    assertThat(story.auditor.totals(story.now()).expired()).isEqualTo(30);
  }

  @Test
  void pointsThatGoBackToTheOwnDayAreThereToBeClawedBack() {
    story.on("2026-01-10T12:00").buys("a", AuditLine.of(1000, "1"));
    story.on("2026-01-12T12:00");
    story.buys("b", new Redeem.Points(100), AuditLine.of(1000, "1"));
    // b's own lot of 90 is pending and pays for b itself: the 100 given back stay.
    assertThat(story.returns("b"))
        .extracting(Answer.Returned::balance)
        .isEqualTo(new Balance(100, 0, 0, 0));
    story.hasLeft("100 until 2026-07-10");
  }
}
