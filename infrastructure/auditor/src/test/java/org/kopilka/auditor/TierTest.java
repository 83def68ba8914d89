package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 9. */
class TierTest {
  private final Story story = new Story(Programmes.VESKA);

  @Test
  void aPurchaseIsRatedAtTheTierBeforeIt() {
    story.on("2026-01-10T12:00");
    var first = story.buys("a", AuditLine.of(100_000, "1"));
    assertThat(List.of(first.tier(), first.tierAfter())).containsExactly("STANDART", "GOLD");
    assertThat(first.earned()).extracting(Answer.Earned::points).isEqualTo(5_000L);
    var second = story.buys("b", AuditLine.of(199_999, "1"));
    assertThat(List.of(second.tier(), second.tierAfter())).containsExactly("GOLD", "GOLD");
    assertThat(second.earned()).extracting(Answer.Earned::points).isEqualTo(19_999L);
    assertThat(story.buys("c", AuditLine.of(1, "1")).tierAfter()).isEqualTo("PLATINUM");
  }

  /** The last day of the window is 10 January, of the grace 9 February. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-09T23:59, STANDART",
    "2026-01-10T00:00, GOLD",
    "2027-01-10T23:59, GOLD",
    "2027-02-09T23:59, GOLD",
    "2027-02-10T00:00, STANDART"
  })
  void moneyCountsOnTheFirstAndOnTheLastDayAndGraceOnTop(String t, String tier) {
    story.on("2026-01-10T12:00").buys("a", AuditLine.of(100_000, "1"));
    assertThat(story.auditor.tier(story.instant(t))).isEqualTo(tier);
  }

  @Test
  void aWindowFromALeapDayEndsOnTheLastOfFebruary() {
    story.on("2024-02-29T12:00").buys("a", AuditLine.of(100_000, "1"));
    assertThat(story.auditor.tier(story.instant("2025-03-30T12:00"))).isEqualTo("GOLD");
    assertThat(story.auditor.tier(story.instant("2025-03-31T00:00"))).isEqualTo("STANDART");
  }

  @Test
  void twoPurchasesCountTogetherOnlyOnDaysThatBothReach() {
    story.on("2025-01-10T12:00").buys("a", AuditLine.of(60_000, "1"));
    story.on("2026-01-11T12:00").buys("b", AuditLine.of(60_000, "1"));
    assertThat(story.auditor.tier(story.now())).isEqualTo("STANDART");
    story.sellsOffline("late", "2026-01-10T12:00", 40_000);
    assertThat(story.auditor.tier(story.now())).isEqualTo("GOLD");
    assertThat(story.auditor.tierKnownAt(story.instant("2026-01-10T23:00"))).isEqualTo("STANDART");
  }

  @Test
  void aReturnCountsAtOnceAndForTheDaysOfGraceToo() {
    story.on("2026-01-10T12:00").buys("a", AuditLine.of(100_000, "1"));
    var b = story.buys("b", AuditLine.of(1_000, "1"));
    assertThat(b.earned()).extracting(Answer.Earned::points).isEqualTo(100L);
    story.on("2026-01-12T12:00").returns("a");
    assertThat(story.auditor.tier(story.now())).isEqualTo("STANDART");
    // Rated at GOLD it stays.
    assertThat(story.returns("b").earnedBack()).isEqualTo(100);
  }

  @Test
  void whatPointsPaidAndWhatIsReturnedByPartDoesNotCount() {
    story.on("2026-01-09T12:00").isGiven(1_000);
    story.on("2026-01-10T12:00");
    story.buys("a", new Redeem.Points(1_000), AuditLine.of(100_999, "1"));
    assertThat(story.auditor.tier(story.now())).isEqualTo("STANDART");
    story.buys("b", AuditLine.of(1, "3"));
    assertThat(story.auditor.tier(story.now())).isEqualTo("GOLD");
    story.returns("b", ReturnedLine.part(1, "2.5"));
    assertThat(story.auditor.tier(story.now())).isEqualTo("GOLD");
    story.returns("b");
    assertThat(story.auditor.tier(story.now())).isEqualTo("STANDART");
  }

  @Test
  void aFloorHoldsUntilItsInstantAndNeverLowers() {
    story.on("2026-01-10T12:00");
    var until = story.instant("2026-02-01T00:00");
    assertThat(story.auditor.floor("GOLD", until, story.now()))
        .isEqualTo(new Answer.Done(new Balance(0, 0, 0, 0)));
    assertThat(story.auditor.tier(story.instant("2026-01-31T23:59"))).isEqualTo("GOLD");
    assertThat(story.auditor.tier(story.instant("2026-02-01T00:00"))).isEqualTo("STANDART");
    assertThat(story.buys("a", AuditLine.of(300_000, "1")).tierAfter()).isEqualTo("PLATINUM");
  }
}
