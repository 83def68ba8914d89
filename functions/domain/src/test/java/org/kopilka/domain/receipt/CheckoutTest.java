package org.kopilka.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.ProgrammeDraft;
import org.kopilka.domain.programme.ReadyProgrammes;

class CheckoutTest {
  private static final Programme VESKA = ReadyProgrammes.veska().finished();

  @Test
  void oneFloorForTheWholeBasket() {
    assertThat(pointsMax(List.of(line(333), line(333), line(335)), VESKA)).isEqualTo(700);
  }

  @Test
  void pointsPayOnlyWholePointsOfALine() {
    var dobrostroy = ReadyProgrammes.dobrostroy().finished();
    assertThat(pointsMax(List.of(line(199), line(199)), dobrostroy)).isEqualTo(1);
    assertThat(pointsMax(List.of(line(398)), dobrostroy)).isEqualTo(1);
    assertThat(pointsMax(List.of(line(400)), dobrostroy)).isEqualTo(2);
  }

  /** No line passes its cap by a whole point, though the cap is the basket's. */
  @Test
  void aLineMayPassItsCapByLessThanAPoint() {
    var bill = Checkout.bill(List.of(line(1), line(1), line(1)), VESKA, 2, 500);
    assertThat(bill.lines()).extracting(BilledLine::points).containsExactly(1L, 1L, 0L);
    assertThat(bill.lines()).extracting(BilledLine::due).containsExactly(0L, 0L, 1L);
  }

  @Test
  void theLargestReceiptThereMayBe() {
    var draft = new ProgrammeDraft();
    draft.spendMaxBp = 10_000;
    var lines = Collections.nCopies(200, line(Limits.MONEY_MAX / 200));
    var bill = Checkout.bill(lines, draft.finished(), Limits.POINTS_MAX, 10_000);
    assertThat(pointsMax(lines, draft.finished())).isEqualTo(Limits.MONEY_MAX);
    assertThat(bill.due()).isEqualTo(Limits.MONEY_MAX - Limits.POINTS_MAX);
    assertThat(bill.earned()).isEqualTo(bill.due());
  }

  @ParameterizedTest
  @CsvSource({"1000, -1", "1000, 10000000000001", "0, 1", "1001, 10000000000000"})
  void goodsHaveLimits(long thousandths, long price) {
    assertThatThrownBy(() -> goods(thousandths, price))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "999999999, 10000000",
    "2000, 5000000000000",
    "1000, 10000000000000",
    "1000, 0",
    "1, 10000000000000",
    "3001, 3332222592469",
  })
  void goodsUpToTheLimit(long thousandths, long price) {
    assertThat(goods(thousandths, price).amount()).isBetween(0L, Limits.MONEY_MAX);
  }

  @Test
  void aDiscountIsNotMoreThanTheLine() {
    var goods = goods(1000, 100);
    assertThat(new PricedLine(goods, 100, List.of(), 10_000).net()).isZero();
    assertThatThrownBy(() -> new PricedLine(goods, 101, List.of(), 10_000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PricedLine(goods, -1, List.of(), 10_000))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static long pointsMax(List<PricedLine> lines, Programme programme) {
    return Payable.of(lines, programme, Long.MAX_VALUE).pointsMax();
  }

  private static PricedLine line(long price) {
    return PricedLine.undiscounted(goods(1000, price));
  }

  private static Goods goods(long thousandths, long price) {
    return new Goods("sku", null, null, null, new Quantity(thousandths), price);
  }
}
