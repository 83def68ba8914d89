package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 7: what is spent first, and what cannot be spent. */
class LotOrderTest {
  private final Story story = new Story(Programmes.PLAIN);

  @Test
  void whatExpiresFirstIsSpentFirstHoweverLateItWasRecorded() {
    story.on("2026-01-10T12:00").isGiven(50);
    story.on("2026-01-12T12:00");
    story.sellsOffline("offline", "2026-01-08T12:00", 300);
    story.hasLeft("30 until 2026-07-08", "50 until 2026-07-10");
    story.spends("spent", 40);
    story.hasLeft("40 until 2026-07-10");
  }

  @Test
  void pendingPointsAreNotSpentThoughTheyExpireFirst() {
    story.on("2026-01-10T12:00").buys("pending", AuditLine.of(1000, "1"));
    story.on("2026-01-11T11:00").isGiven(10);
    story.isRefused(
        story.auditor.purchase(
            "over",
            story.now(),
            story.now(),
            List.of(AuditLine.of(11, "1")),
            new Redeem.Points(11)),
        Answer.Refusal.POINTS_OVER_LIMIT,
        10);
    story.spends("spent", 10);
    story.hasLeft("100 until 2026-07-10");
  }

  @Test
  void theTimeOfProcessingDecidesWhatIsOpenNotTheTimeOfSale() {
    story.on("2026-01-10T12:00").isGiven(50);
    // Sold while they could still be spent, recorded on the day after.
    story.on("2026-07-11T00:00");
    var lines = List.of(AuditLine.of(50, "1"));
    story.isRefused(
        story.auditor.purchase(
            "late", story.instant("2026-07-10T20:00"), story.now(), lines, new Redeem.Points(50)),
        Answer.Refusal.POINTS_OVER_LIMIT,
        0);
  }

  @Test
  void takingBackAnAdjustmentSpendsInTheSameOrderAndNeverMoreThanThereIs() {
    story.on("2026-01-10T12:00").isGiven(50);
    story.on("2026-01-11T12:00").isGiven(50);
    story.isRefused(story.auditor.adjust(-101, story.now()), Answer.Refusal.POINTS_OVER_LIMIT, 100);
    assertThat(story.isGiven(-60).balance()).isEqualTo(new Balance(40, 0, 0, 0));
    story.hasLeft("40 until 2026-07-11");
  }
}
