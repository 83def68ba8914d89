package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {

  @ParameterizedTest
  @CsvSource({"100, 0.745, 75", "100, 0.744, 74", "1, 0.5, 1", "1, 0.499, 0", "0, 3, 0"})
  void aLinesAmountIsRoundedHalfUp(long price, String quantity, long amount) {
    assertThat(AuditLine.of(price, quantity).amount()).isEqualTo(amount);
  }

  @Test
  void aSpreadGivesTheRestToTheLargestRemaindersTiesToTheEarlier() {
    assertThat(LargestRemainder.spread(300, new long[] {1450, 663})).containsExactly(206, 94);
    assertThat(LargestRemainder.spread(90, new long[] {1244, 569})).containsExactly(62, 28);
    assertThat(LargestRemainder.spread(2, new long[] {1, 1, 1})).containsExactly(1, 1, 0);
    assertThat(LargestRemainder.spread(1, new long[] {1, 2, 2})).containsExactly(0, 1, 0);
    assertThat(LargestRemainder.spread(1, new long[] {0, 5, 0})).containsExactly(0, 1, 0);
    assertThat(LargestRemainder.spread(0, new long[] {0, 0})).containsExactly(0, 0);
  }

  @Test
  void onlyWholePointsOfALineCountForItsCap() {
    // 199 and 250 kopecks are 1 and 2 points of a rouble; half of 3 points is 1.
    var lines = List.of(AuditLine.of(199, "1"), AuditLine.of(250, "1"));
    assertThat(new Basket(Programmes.DOBROSTROY, lines).pointsMax(100)).isEqualTo(1);
    assertThat(new Basket(Programmes.DOBROSTROY, lines).price(1, 1000))
        .containsExactly(
            new PricedLine(1, 199, 199, 0, 0, 199, 0), new PricedLine(2, 250, 250, 1, 100, 150, 0));
  }

  @Test
  void aLinesCapIsTheLowerOfThePromotionsAndTheProgrammes() {
    var lines = List.of(capped(1000, 0), capped(1000, 3000), capped(1000, 9000));
    // 0 + 300 + 700, the last by the programme's own 70 %.
    var basket = new Basket(Programmes.VESKA, lines);
    assertThat(basket.pointsMax(5000)).isEqualTo(1000);
    assertThat(basket.price(1000, 500))
        .extracting(PricedLine::points)
        .containsExactly(0L, 300L, 700L);
    assertThat(basket.pointsMax(999)).isEqualTo(999);
  }

  @Test
  void goodsThatEarnNothingAreOutOfTheBaseAndOfTheSpread() {
    var tobacco = new AuditLine(999, BigDecimal.ONE, 0, false, 10_000);
    var priced =
        new Basket(Programmes.VESKA, List.of(AuditLine.of(199, "1"), tobacco)).price(0, 500);
    assertThat(priced).extracting(PricedLine::earned).containsExactly(9L, 0L);
  }

  @Test
  void earnedIsDividedOnceAtTheEnd() {
    // Twice 15 kopecks at 5 %: 0.75 each would be nothing, 1.5 together is 1.
    var twice = List.of(AuditLine.of(15, "1"), AuditLine.of(15, "1"));
    assertThat(new Basket(Programmes.VESKA, twice).price(0, 500))
        .extracting(PricedLine::earned)
        .containsExactly(1L, 0L);
  }

  @Test
  void nothingEarnedIsNoLot() {
    var story = new Story(Programmes.VESKA).on("2026-01-10T12:00");
    assertThat(story.buys("r", AuditLine.of(19, "1")).earned()).isNull();
    story.hasLeft();
  }

  private static AuditLine capped(long price, int capBp) {
    return new AuditLine(price, BigDecimal.ONE, 0, true, capBp);
  }
}
