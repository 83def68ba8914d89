package org.kopilka.domain.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.fraud.Crowd.Count;

class CrowdTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private final Crowd crowd =
      new Crowd(
          Map.of(
              "olga", Map.of(MONDAY, new Count(10, 4, 1), TUESDAY, new Count(20, 5, 2)),
              "ivan", Map.of(TUESDAY, new Count(7, 3, 0))));

  @Test
  void addsUpByCashierAndStore() {
    assertThat(crowd.at("olga")).isEqualTo(new Count(30, 9, 3));
    assertThat(crowd.at("nobody")).isEqualTo(Count.NONE);
    assertThat(crowd.store()).isEqualTo(new Count(37, 12, 3));
    assertThat(crowd.store().anonymous()).isEqualTo(25);
  }

  @Test
  void knowsTheDaysOfWork() {
    assertThat(crowd.daysOf("ivan")).containsExactly(TUESDAY);
    assertThat(crowd.daysOf("nobody")).isEmpty();
    assertThat(crowd.daysOpen()).isEqualTo(2);
  }

  @Test
  void withoutACardIsTheRestAndNeverLessThanNothing() {
    assertThat(new Count(30, 9, 3).without(4, 1)).isEqualTo(new Count(26, 5, 2));
    assertThat(new Count(3, 2, 1).without(4, 2)).isEqualTo(Count.NONE);
  }
}
