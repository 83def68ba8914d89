package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 8: what is refunded and where points go back to. */
class ReturnTest {
  private final Story story = new Story(Programmes.PLAIN);

  @Test
  void thirdsAreRoundedInFavourOfWhatIsKeptAndAddUp() {
    story.on("2026-01-05T12:00").isGiven(100);
    story.on("2026-02-01T12:00");
    // 300, 100 of them in points, 200 due, 20 earned.
    story.buys("r", new Redeem.Points(100), AuditLine.of(100, "3"));

    // Kept of two thirds: 134 due, 67 points, 13 earned; of one third: 67, 34, 6.
    assertThat(story.returns("r", ReturnedLine.part(1, "1")))
        .isEqualTo(new Answer.Returned(66, 33, 7, 0, 0, new Balance(33, 13, 0, 0)));
    assertThat(story.returns("r", ReturnedLine.part(1, "1")))
        .isEqualTo(new Answer.Returned(67, 33, 7, 0, 0, new Balance(66, 6, 0, 0)));
    assertThat(story.returns("r", ReturnedLine.whole(1)))
        .isEqualTo(new Answer.Returned(67, 34, 6, 0, 0, new Balance(100, 0, 0, 0)));
  }

  @Test
  void nothingIsNotBroughtBack() {
    story.on("2026-02-01T12:00").buys("r", AuditLine.of(100, "3"), AuditLine.of(100, "1"));
    story.returns("r", ReturnedLine.whole(1));
    exceeds(ReturnedLine.whole(1));
    exceeds(ReturnedLine.part(2, "0"));
    assertThat(story.returns("r").refund()).isEqualTo(100);
    exceeds();
  }

  private void exceeds(ReturnedLine... lines) {
    var answer = story.auditor.returned("r", story.now(), List.of(lines));
    story.isRefused(answer, Answer.Refusal.RETURN_EXCEEDS_PURCHASE, 0);
  }

  @Test
  void weighedGoodsComeBackByTheGram() {
    story.on("2026-02-01T12:00").buys("r", AuditLine.of(1000, "0.745"));
    // Kept: 745 × 0.244 / 0.745 = 244; earned 74 → 24.
    assertThat(story.returns("r", ReturnedLine.part(1, "0.501")))
        .isEqualTo(new Answer.Returned(501, 0, 50, 0, 0, new Balance(0, 24, 0, 0)));
  }

  @Test
  void whatWasTakenLastGoesBackFirstOverSeveralReturns() {
    story.on("2026-01-10T12:00").isGiven(100);
    story.on("2026-01-20T12:00").isGiven(50);
    story.on("2026-02-01T12:00");
    story.buys("r", new Redeem.Points(120), AuditLine.of(100, "3"));
    story.hasLeft("30 until 2026-07-20", "18 until 2026-08-01");

    story.returns("r", ReturnedLine.part(1, "1"));
    story.hasLeft("20 until 2026-07-10", "50 until 2026-07-20", "12 until 2026-08-01");
    story.returns("r", ReturnedLine.part(1, "1"));
    story.hasLeft("60 until 2026-07-10", "50 until 2026-07-20", "6 until 2026-08-01");
  }

  @Test
  void pointsOfAnExpiredLotLiveUntilTheStartOfThe15thDayAhead() {
    story.on("2026-01-10T12:00").isGiven(100);
    story.on("2026-07-10T23:00").spends("r", 100);
    story.on("2026-08-01T12:00").returns("r");
    story.hasLeft("100 until 2026-08-15");
    assertThat(story.on("2026-08-15T23:59").balance().available()).isEqualTo(100);
    assertThat(story.auditor.totals(story.now()).expired()).isZero();
    assertThat(story.on("2026-08-16T00:00").balance().available()).isZero();
    assertThat(story.auditor.totals(story.now()).expired()).isEqualTo(100);
  }

  @Test
  void eachReturnReopensItsOwnPiecesFromItsOwnDay() {
    story.on("2026-01-10T12:00").isGiven(100);
    story.on("2026-07-01T12:00");
    story.buys("r", new Redeem.Points(100), AuditLine.of(50, "2"));
    story.on("2026-08-01T12:00").returns("r", ReturnedLine.part(1, "1"));
    story.on("2026-08-05T12:00").returns("r", ReturnedLine.part(1, "1"));
    story.hasLeft("50 until 2026-08-15", "50 until 2026-08-19");
  }

  @Test
  void aLineThatWasNeverBoughtIsMoreThanIsLeftOfIt() {
    story.on("2026-02-01T12:00").buys("r", AuditLine.of(100, "3"));
    for (int line : new int[] {0, 2}) {
      story.isRefused(
          story.auditor.returned("r", story.now(), List.of(ReturnedLine.whole(line))),
          Answer.Refusal.RETURN_EXCEEDS_PURCHASE,
          0);
    }
  }

  @Test
  void moreThanIsLeftOfALineIsRefusedAndChangesNothing() {
    story.on("2026-02-01T12:00").buys("r", AuditLine.of(100, "3"), AuditLine.of(100, "1"));
    story.returns("r", ReturnedLine.part(1, "2"));
    var tooMuch = List.of(ReturnedLine.whole(2), ReturnedLine.part(1, "1.001"));
    story.isRefused(
        story.auditor.returned("r", story.now(), tooMuch),
        Answer.Refusal.RETURN_EXCEEDS_PURCHASE,
        0);
    assertThat(story.balance()).isEqualTo(new Balance(0, 20, 0, 0));
    assertThat(story.returns("r").refund()).isEqualTo(200);
  }
}
