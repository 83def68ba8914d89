package org.kopilka.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cron(10 0 * * ? *)        | UTC          | 2026-11-21T00:09:59Z | 2026-11-21T00:10:00Z",
        "cron(10 0 * * ? *)        | UTC          | 2026-11-21T00:10:00Z | 2026-11-22T00:10:00Z",
        "cron(10 0 * * ? *)        | Europe/Minsk | 2026-11-21T00:00:00Z | 2026-11-21T21:10:00Z",
        "cron(0/20 8-9 * * ? *)    | UTC          | 2026-11-21T08:40:00Z | 2026-11-21T09:00:00Z",
        "cron(0 12 1,15 * ? *)     | UTC          | 2026-11-02T00:00:00Z | 2026-11-15T12:00:00Z",
        "cron(0 12 ? * MON-FRI *)  | UTC          | 2026-11-21T00:00:00Z | 2026-11-23T12:00:00Z",
        "cron(0 12 ? * 1 *)        | UTC          | 2026-11-21T00:00:00Z | 2026-11-22T12:00:00Z",
        "cron(0 0 29 FEB ? *)      | UTC          | 2096-03-01T00:00:00Z | 2104-02-29T00:00:00Z",
        "cron(0 0 31 * ? *)        | UTC          | 2026-11-01T00:00:00Z | 2026-12-31T00:00:00Z",
        // Berlin skips 02:30 on 29 March 2026 and has it twice on 25 October.
        "cron(30 2 * * ? *)      | Europe/Berlin  | 2026-03-28T12:00:00Z | 2026-03-30T00:30:00Z",
        "cron(30 2 * * ? *)      | Europe/Berlin  | 2026-10-25T00:30:00Z | 2026-10-26T01:30:00Z",
        "rate(1 hour)              | UTC          | 2026-11-21T00:10:00Z | 2026-11-21T01:10:00Z",
        "rate(5 minutes)           | UTC          | 2026-11-21T00:10:00Z | 2026-11-21T00:15:00Z",
        "rate(2 days)              | UTC          | 2026-11-21T00:10:00Z | 2026-11-23T00:10:00Z",
      })
  void findsTheNextInstant(String expression, String zone, Instant after, Instant next) {
    assertThat(Recurrence.of(expression, ZoneId.of(zone)).next(after)).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at(2026-11-21T00:00:00)",
        "rate(0 hours)",
        "rate(1 week)",
        "cron(0 12 * * ?)",
        "cron(0 12 L * ? *)",
        "cron(0 12 ? * MON#2 *)",
        "cron(60 12 * * ? *)",
        "cron(0 12 * * ? 2027)",
      })
  void refusesWhatItDoesNotUnderstand(String expression) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recurrence.of(expression, ZoneId.of("UTC")));
  }

  @Test
  void saysSoWhenADayNeverComes() {
    var never = Recurrence.of("cron(0 0 31 FEB ? *)", ZoneId.of("UTC"));

    assertThatIllegalArgumentException().isThrownBy(() -> never.next(Instant.EPOCH));
  }
}
