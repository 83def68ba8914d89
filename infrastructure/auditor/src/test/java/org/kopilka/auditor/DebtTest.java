package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.kopilka.auditor.Terms.ReturnDebt;

/** Rule 8: what no lot has becomes debt, and whatever adds points pays it first. */
class DebtTest {
  private final Story story = new Story(Programmes.PLAIN);

  @Test
  void earningsAndAdjustmentsPayDebtFirst() {
    story.on("2026-01-10T12:00").buys("a", AuditLine.of(1000, "1"));
    story.on("2026-01-12T12:00").spends("spent", 100);
    assertThat(story.returns("a"))
        .isEqualTo(new Answer.Returned(1000, 0, 100, 100, 0, new Balance(0, 0, 0, 100)));

    var earned = story.buys("b", AuditLine.of(600, "1"));
    assertThat(earned.earned())
        .extracting(Answer.Earned::points, Answer.Earned::debtPaid)
        .containsExactly(60L, 60L);
    assertThat(earned.balance()).isEqualTo(new Balance(0, 0, 0, 40));
    assertThat(story.isGiven(50).balance()).isEqualTo(new Balance(10, 0, 0, 0));
  }

  @Test
  void onlyTheRestOfWhatWasEarnedIsInTheLotButAllOfItIsClawedBack() {
    story.on("2026-01-10T12:00").buys("a", AuditLine.of(1000, "1"));
    story.on("2026-01-12T12:00").spends("spent", 100);
    story.returns("a");
    assertThat(story.buys("b", AuditLine.of(1500, "1")).balance())
        .isEqualTo(new Balance(0, 50, 0, 0));
    assertThat(story.returns("b"))
        .isEqualTo(new Answer.Returned(1500, 0, 150, 100, 0, new Balance(0, 0, 0, 100)));
  }

  @Test
  void pointsBackPayDebtInTheOrderInWhichTheyGoBack() {
    story.on("2026-01-05T12:00").isGiven(60);
    story.on("2026-01-06T12:00").isGiven(40);
    story.on("2026-01-10T12:00").buys("a", AuditLine.of(100, "3"));
    story.on("2026-01-12T12:00").spends("all", 130);
    assertThat(story.returns("a", ReturnedLine.part(1, "2")).balance().debt()).isEqualTo(20);
    // The last 30 taken, a's own, go back first: 20 of them pay.
    story.returns("all");
    story.hasLeft("60 until 2026-07-05", "40 until 2026-07-06", "10 until 2026-07-10");
    assertThat(story.balance()).isEqualTo(new Balance(110, 0, 0, 0));
  }

  @Test
  void whereDebtIsWithheldItsValueIsKeptBackFromTheRefund() {
    var dobro = new Story(Programmes.dobrostroy(ReturnDebt.WITHHOLD)).on("2026-01-10T12:00");
    // 100 roubles earn 10; 8 of them pay for other goods, of which the rest earns 0.
    dobro.buys("a", AuditLine.of(10_000, "1"));
    dobro.buys("b", new Redeem.Points(8), AuditLine.of(1600, "1"));
    assertThat(dobro.returns("a"))
        .isEqualTo(new Answer.Returned(10_000, 0, 10, 0, 800, new Balance(0, 0, 0, 0)));
    assertThat(dobro.auditor.totals(dobro.now()).withheld()).isEqualTo(8);
  }

  @Test
  void whatARefundCannotCoverInWholePointsStaysDebt() {
    var dobro = new Story(Programmes.dobrostroy(ReturnDebt.WITHHOLD)).on("2026-01-10T12:00");
    dobro.buys("a", AuditLine.of(9_950, "1"), AuditLine.of(50, "1"));
    dobro.buys("b", new Redeem.Points(10), new AuditLine(2000, BigDecimal.ONE, 0, false, 10_000));
    // 50 kopecks back cost the tenth point, which is worth a rouble.
    assertThat(dobro.returns("a", ReturnedLine.whole(2)))
        .isEqualTo(new Answer.Returned(50, 0, 1, 1, 0, new Balance(0, 0, 0, 1)));
  }
}
