package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The purchase that the rules are explained with: coffee, and two eclairs at 15 % off. */
class WorkedExampleTest {
  private static final AuditLine COFFEE = AuditLine.of(1450, "1");
  private static final AuditLine ECLAIRS =
      new AuditLine(390, new BigDecimal("2"), 117, true, 10_000);

  private final Story story = new Story(Programmes.VESKA);

  @BeforeEach
  void aMemberWith1500Points() {
    story.on("2026-11-01T09:00").isGiven(1500);
    story.on("2026-11-21T10:15");
  }

  @Test
  void isPricedSpreadAndRatedToTheDigit() {
    var answer = story.buys("minsk-1.2.000123", new Redeem.Points(300), COFFEE, ECLAIRS);

    assertThat(answer.lines())
        .containsExactly(
            new PricedLine(1, 1450, 1450, 206, 206, 1244, 62),
            new PricedLine(2, 780, 663, 94, 94, 569, 28));
    assertThat(answer.redeemed()).isEqualTo(300);
    assertThat(answer.earned())
        .isEqualTo(
            new Answer.Earned(
                90,
                0,
                Instant.parse("2026-11-22T07:15:00Z"),
                Instant.parse("2027-05-21T21:00:00Z")));
    assertThat(answer.tier()).isEqualTo("STANDART");
    assertThat(answer.tierAfter()).isEqualTo("STANDART");
    assertThat(answer.balance()).isEqualTo(new Balance(1200, 90, 0, 0));
  }

  @Test
  void pointsMayPay70PercentOfTheGoodsRoundedDownOnce() {
    // (1450 + 663) × 0.7 = 1479.1
    assertThat(story.auditor.pointsMax(List.of(COFFEE, ECLAIRS), story.now())).isEqualTo(1479);
    story.isRefused(
        story.auditor.purchase(
            "over", story.now(), story.now(), List.of(COFFEE, ECLAIRS), new Redeem.Points(1480)),
        Answer.Refusal.POINTS_OVER_LIMIT,
        1479);
    assertThat(story.buys("max", new Redeem.Max(), COFFEE, ECLAIRS).redeemed()).isEqualTo(1479);
  }

  @Test
  void oneEclairComesBackWithItsShareRoundedInFavourOfWhatIsKept() {
    story.buys("r", new Redeem.Points(300), COFFEE, ECLAIRS);

    // Kept: 94 / 2 = 47 points, 569 / 2 → 285 due; (1244 + 285) × 5 % = 76.45.
    assertThat(story.returns("r", ReturnedLine.part(2, "1")))
        .isEqualTo(new Answer.Returned(284, 47, 14, 0, 0, new Balance(1247, 76, 0, 0)));
    // What is left of the line, then of the receipt: 1244 × 5 % = 62.2.
    assertThat(story.returns("r", ReturnedLine.whole(2)))
        .isEqualTo(new Answer.Returned(285, 47, 14, 0, 0, new Balance(1294, 62, 0, 0)));
    assertThat(story.returns("r"))
        .isEqualTo(new Answer.Returned(1244, 206, 62, 0, 0, new Balance(1500, 0, 0, 0)));
  }
}
