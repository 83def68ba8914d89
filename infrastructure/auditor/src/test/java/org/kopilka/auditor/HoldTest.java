package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 10. */
class HoldTest {
  private final Story story = new Story(Programmes.PLAIN);

  @Test
  void heldPointsLeaveTheirLotsAndComeBackWithTheirDates() {
    givenTwoLots();
    assertThat(story.holds("h", 70, "2026-01-20T12:00").balance())
        .isEqualTo(new Balance(30, 0, 70, 0));
    story.hasLeft("30 until 2026-07-06");
    assertThat(story.auditor.release("h", story.now()))
        .isEqualTo(new Answer.Done(new Balance(100, 0, 0, 0)));
    story.hasLeft("60 until 2026-07-05", "40 until 2026-07-06");
    story.isRefused(story.auditor.release("h", story.now()), Answer.Refusal.HOLD_NOT_ACTIVE, 0);
  }

  @Test
  void moreThanIsAvailableIsRefused() {
    givenTwoLots();
    story.isRefused(
        story.auditor.hold("h", 101, story.instant("2026-01-20T12:00"), story.now()),
        Answer.Refusal.POINTS_OVER_LIMIT,
        100);
  }

  @Test
  void aHoldFreesItselfAtItsEnd() {
    givenTwoLots();
    story.holds("h", 100, "2026-01-20T12:00");
    var until = story.instant("2026-01-20T12:00");
    assertThat(story.auditor.balance(until.minusNanos(1))).isEqualTo(new Balance(0, 0, 100, 0));
    assertThat(story.auditor.balance(until)).isEqualTo(new Balance(100, 0, 0, 0));
    story.isRefused(story.auditor.capture("h", until), Answer.Refusal.HOLD_NOT_ACTIVE, 0);
  }

  @Test
  void whatComesBackLastTakenFirstPaysDebtFirst() {
    givenTwoLots();
    oweThirtyWhileHolding(100, "2026-01-20T12:00");
    assertThat(story.balance()).isEqualTo(new Balance(0, 0, 100, 30));
    story.on("2026-01-20T12:00").hasLeft("60 until 2026-07-05", "10 until 2026-07-06");
    assertThat(story.balance()).isEqualTo(new Balance(70, 0, 0, 0));
  }

  @Test
  void aPieceWhoseDayHasPassedExpiresAndPaysNothing() {
    givenTwoLots();
    oweThirtyWhileHolding(60, "2026-07-06T00:00");
    // The other 40 were spent: only the held 60 could still pay, and their last day is 5 July.
    assertThat(story.on("2026-07-05T23:59").balance().held()).isEqualTo(60);
    assertThat(story.on("2026-07-06T00:00").balance().available()).isZero();
    assertThat(story.auditor.totals(story.now()).expired()).isEqualTo(60);
    assertThat(story.balance().debt()).isEqualTo(30);
  }

  @Test
  void aBareCaptureSpendsEvenWhatWouldHaveExpiredSince() {
    givenTwoLots();
    story.on("2026-07-05T12:00").holds("h", 100, "2026-07-20T12:00");
    story.on("2026-07-10T12:00");
    assertThat(story.auditor.capture("h", story.now()))
        .isEqualTo(new Answer.Done(new Balance(0, 0, 0, 0)));
    assertThat(story.auditor.totals(story.now()).spent()).isEqualTo(100);
  }

  @Test
  void aPurchaseTakesFromItsHoldInItsOrderAndFreesTheRest() {
    givenTwoLots();
    story.holds("h", 90, "2026-01-20T12:00");
    // 160 of which points may pay half: 80 = 60 + 20; of the other 10 held and 10 free, 20 are
    // left.
    var half = new AuditLine(160, BigDecimal.ONE, 0, true, 5000);
    assertThat(story.auditor.pointsMax(List.of(half), "h", story.now())).isEqualTo(80);
    var answer = story.buys("r", new Redeem.Hold("h"), half);
    assertThat(answer.redeemed()).isEqualTo(80);
    assertThat(answer.balance()).isEqualTo(new Balance(20, 8, 0, 0));
    story.returns("r");
    story.hasLeft("60 until 2026-07-05", "40 until 2026-07-06");
  }

  @Test
  void ownAvailablePointsAreNotAddedToAHold() {
    givenTwoLots();
    story.holds("h", 10, "2026-01-20T12:00");
    assertThat(story.buys("r", new Redeem.Hold("h"), AuditLine.of(80, "1")).redeemed())
        .isEqualTo(10);
    story.isRefused(
        story.auditor.purchase(
            "again",
            story.now(),
            story.now(),
            List.of(AuditLine.of(80, "1")),
            new Redeem.Hold("h")),
        Answer.Refusal.HOLD_NOT_ACTIVE,
        0);
  }

  /** 60 until 5 July and 40 until 6 July. */
  private void givenTwoLots() {
    story.on("2026-01-05T12:00").isGiven(60);
    story.on("2026-01-06T12:00").isGiven(40);
  }

  private void oweThirtyWhileHolding(long points, String until) {
    story.holds("h", points, until);
    story.on("2026-01-08T12:00").buys("a", AuditLine.of(300, "1"));
    story.on("2026-01-10T12:00").spends("spent", 130 - points);
    assertThat(story.returns("a").newDebt()).isEqualTo(30);
  }
}
