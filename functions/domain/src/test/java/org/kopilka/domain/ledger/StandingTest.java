package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.programme.ReadyProgrammes;

class StandingTest {

  /**
   * For a purchase dated thirty days back, on any day of two years, the last of them leap. Where
   * clocks have been put forward meanwhile, 720 hours may begin on the 31st day back.
   */
  @ParameterizedTest
  @ValueSource(strings = {"P12M", "P1M", "P1M2D", "P11M30D", "P3Y", "P10D"})
  void noDayIsForgottenThatMayStillCount(String window) {
    var draft = ReadyProgrammes.veska();
    draft.tierWindow = Period.parse(window);
    var programme = draft.finished();
    for (int i = 0; i < 731; i++) {
      var day = LocalDate.of(2027, 1, 1).plusDays(i);
      var now = day.atTime(LocalTime.MAX).atZone(programme.zone()).toInstant();
      var forgotten = Standing.daysFrom(programme, now).minusDays(1);
      assertThat(forgotten.plus(draft.tierWindow))
          .as("%s, forgotten on %s", forgotten, day)
          .isBefore(day.minusDays(31L + draft.graceDays));
    }
  }
}
