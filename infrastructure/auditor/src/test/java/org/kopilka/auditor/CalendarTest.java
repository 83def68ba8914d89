package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 5, 6 and 11: which day is the last one, and where it ends. */
class CalendarTest {

  /** The first three as other loyalty systems document theirs; then our own clamps. */
  @ParameterizedTest
  @CsvSource({
    "2025-01-25T12:00, P1M, 2025-02-25",
    "2025-01-31T12:00, P1M, 2025-02-28",
    "2025-01-01T12:00, P0M, 2025-01-01",
    "2026-08-31T12:00, P6M, 2027-02-28",
    "2023-08-31T12:00, P6M, 2024-02-29",
    "2024-02-29T12:00, P12M, 2025-02-28",
    "2026-08-31T23:59, P6M, 2027-02-28",
    "2026-09-01T00:00, P6M, 2027-03-01",
    "2026-11-21T10:15, P6M, 2027-05-21",
    "2026-11-21T10:15, P183D, 2027-05-23",
    "2026-12-31T10:15, P1M1D, 2027-02-01"
  })
  void theLastUsableDayIsAWholeLocalDay(String at, Period expiresAfter, String lastDay) {
    var story = new Story(Programmes.plain(expiresAfter)).on(at);
    story.isGiven(7);
    var expiresAt = story.auditor.lots(story.now()).firstKey();
    assertThat(expiresAt).isEqualTo(story.instant(lastDay + "T00:00").plus(Period.ofDays(1)));
    assertThat(story.auditor.balance(expiresAt.minusNanos(1)).available()).isEqualTo(7);
    assertThat(story.auditor.balance(expiresAt).available()).isZero();
  }

  @Test
  void aLotOpensExactlyADayLaterToTheNanosecond() {
    var story = new Story(Programmes.PLAIN).on("2026-01-10T12:00");
    story.buys("r", AuditLine.of(100, "1"));
    var opensAt = story.instant("2026-01-11T12:00");
    assertThat(story.auditor.balance(opensAt.minusNanos(1))).isEqualTo(new Balance(0, 10, 0, 0));
    assertThat(story.auditor.balance(opensAt)).isEqualTo(new Balance(10, 0, 0, 0));
  }

  @Test
  void aDayThatHasNoMidnightStartsLater() {
    // In Santiago the clocks go from 2026-09-05 24:00 to 2026-09-06 01:00, which is 04:00 UTC.
    var story = new Story(Programmes.plain(ZoneId.of("America/Santiago"), Period.ofMonths(6)));
    story.on("2026-03-05T12:00").isGiven(1);
    assertThat(story.auditor.lots(story.now()))
        .containsOnlyKeys(Instant.parse("2026-09-06T04:00:00Z"));
  }

  @Test
  void withoutAPeriodPointsStayForEver() {
    var story = new Story(Programmes.DOBROSTROY).on("2026-01-10T12:00");
    assertThat(story.buys("r", AuditLine.of(10_000, "1")).earned())
        .isEqualTo(new Answer.Earned(10, 0, story.now(), null));
    assertThat(story.on("2126-01-10T12:00").balance().available()).isEqualTo(10);
  }
}
