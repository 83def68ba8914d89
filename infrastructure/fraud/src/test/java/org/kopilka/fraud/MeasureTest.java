package org.kopilka.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What decision 22 says of the detector, kept by chains of fixed seeds. */
@Tag("long")
class MeasureTest {
  private static final List<Long> SEEDS = List.of(1L, 2L);

  @Test
  void catchesWhoeverSwipesOneAnonymousReceiptInTwenty() {
    var measure = Measure.of(SEEDS.subList(0, 1), 50);
    measure.rows().forEach(System.out::println);

    for (var size : Shop.Size.values()) {
      assertThat(measure.caught(size)).as(size.name()).hasSize((int) measure.crooks(size));
    }
  }

  @Test
  void catchesMostWhoSwipeOneInAHundredAndSuspectsFewOthers() {
    var measure = Measure.of(SEEDS, 10);
    measure.rows().forEach(System.out::println);

    assertThat(measure.caught()).isGreaterThanOrEqualTo(8);
    assertThat(measure.falseAlarms()).isLessThanOrEqualTo(40);
  }
}
