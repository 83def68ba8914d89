package org.kopilka.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kopilka.local.replay.FileLine.Row;

class DiaryTest {
  private static final LocalDate DAY = LocalDate.of(1997, 1, 5);

  @Test
  void paysEveryThirdPurchaseWithPointsAndReturnsEveryTwentiethTheNextDay() {
    var days = Diary.of(rows(40));
    assertThat(days).extracting(Day::date).containsExactly(DAY, DAY.plusDays(1));
    assertThat(days).extracting(Day::sales).containsExactly(40, 0);
    assertThat(steps(days.getFirst()))
        .filteredOn(step -> step.sale().redeemsMax())
        .extracting(step -> step.sale().row().line())
        .hasSize(13)
        .contains(4, 7, 10, 40);
    assertThat(steps(days.getLast()))
        .allMatch(Step.Return.class::isInstance)
        .extracting(step -> step.sale().row().line())
        .containsExactlyInAnyOrder(21, 41);
  }

  @Test
  void letsACustomerBringBackBeforeBuyingAgain() {
    var rows = rows(20);
    var again = new Row(22, rows.getLast().customer(), DAY.plusDays(1), 1, 10);
    var days = Diary.of(Stream.concat(rows.stream(), Stream.of(again)).toList());
    assertThat(days.getLast().byCustomer()).hasSize(1);
    assertThat(days.getLast().byCustomer().getFirst())
        .hasExactlyElementsOfTypes(Step.Return.class, Step.Sale.class);
  }

  @Test
  void givesEachPurchaseOfADayAReceiptOfItsOwn() {
    var twice = List.of(new Row(2, "a", DAY, 1, 10), new Row(3, "a", DAY, 1, 10));
    assertThat(steps(Diary.of(twice).getFirst()))
        .extracting(step -> step.sale().receiptId())
        .containsExactly("1997-01-05.a.1", "1997-01-05.a.2");
  }

  @Test
  void tellsTheSameStoryOfTheSameRows() {
    assertThat(Diary.of(rows(100))).isEqualTo(Diary.of(rows(100)));
  }

  private static List<Row> rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Row(i + 2, "c" + i % 7, DAY, 1, 100))
        .toList();
  }

  private static List<Step> steps(Day day) {
    return day.byCustomer().stream().flatMap(List::stream).toList();
  }
}
