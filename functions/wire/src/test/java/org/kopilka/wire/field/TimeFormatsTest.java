package org.kopilka.wire.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.wire.field.Reading.read;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.wire.problem.FaultCode;

class TimeFormatsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-21T10:15:00+03:00,2026-11-21T07:15:00Z",
    "2026-11-21T07:15:00Z,2026-11-21T07:15:00Z",
    "2026-11-21t07:15:00z,2026-11-21T07:15:00Z",
    "2026-11-21T07:15:00-00:00,2026-11-21T07:15:00Z",
    "2026-11-21T07:15:00.1239Z,2026-11-21T07:15:00.123Z",
    "2026-11-21T07:15:00.999999999Z,2026-11-21T07:15:00.999Z",
    "2028-02-29T23:59:59+14:00,2028-02-29T09:59:59Z",
    "1970-01-01T00:00:00Z,1970-01-01T00:00:00Z",
    "2199-12-31T23:59:59.999Z,2199-12-31T23:59:59.999Z"
  })
  void readsInstantsToTheMillisecond(String text, Instant instant) {
    assertThat(read(TimeFormats.INSTANT, "\"" + text + "\"")).isEqualTo(Parsed.fit(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-21",
        "2026-11-21T10:15:00",
        "2026-11-21T10:15+03:00",
        "2026-11-21 10:15:00Z",
        "2026-11-21T10:15:00+03",
        "2026-11-21T10:15:00+0300",
        "2026-11-21T10:15:00+03:00:00",
        "2026-11-21T10:15:00+03:00[Europe/Minsk]",
        "2026-11-21T10:15:00+19:00",
        "2026-11-21T10:15:00.Z",
        "2026-11-21T10:15:00.1234567890Z",
        "2026-11-21T10:15:00,5Z",
        "2026-02-29T10:15:00Z",
        "2026-11-31T10:15:00Z",
        "2026-13-01T10:15:00Z",
        "2026-11-21T24:00:00Z",
        "2026-11-21T10:60:00Z",
        "2026-11-21T10:15:60Z",
        "0001-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "1970-01-01T00:00:00+03:00",
        "2200-01-01T00:00:00Z",
        "3999-12-31T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "+12026-11-21T10:15:00Z",
        "-2026-11-21T10:15:00Z",
        "٢٠٢٦-11-21T10:15:00Z",
        " 2026-11-21T10:15:00Z",
        "2026-11-21T10:15:00Z\\n",
        "1795234500"
      })
  void refusesOtherInstants(String text) {
    assertThat(read(TimeFormats.INSTANT, "\"" + text + "\""))
        .isEqualTo(Parsed.misfit(FaultCode.NOT_AN_INSTANT));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21", "2028-02-29", "1900-01-01", "2199-12-31"})
  void readsDates(LocalDate date) {
    assertThat(read(TimeFormats.DATE, "\"" + date + "\"")).isEqualTo(Parsed.fit(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-29",
        "21.11.2026",
        "2026-1-1",
        "1899-12-31",
        "2200-01-01",
        "0001-01-01"
      })
  void refusesOtherDates(String text) {
    assertThat(read(TimeFormats.DATE, "\"" + text + "\""))
        .isEqualTo(Parsed.misfit(FaultCode.NOT_A_DATE));
  }

  @ParameterizedTest
  @CsvSource({"P6M", "P12M", "P1Y2M3D", "P0D"})
  void readsPeriods(Period period) {
    assertThat(read(TimeFormats.PERIOD, "\"" + period + "\"")).isEqualTo(Parsed.fit(period));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "P", "6M", "p6m", "P-6M", "-P6M", "P+6M", "PT24H", "P6M ", "P٦M", "P99999M"})
  void refusesOtherPeriods(String text) {
    assertThat(read(TimeFormats.PERIOD, "\"" + text + "\""))
        .isEqualTo(Parsed.misfit(FaultCode.NOT_A_PERIOD));
  }

  @ParameterizedTest
  @CsvSource({"PT1M,PT1M", "PT24H,PT24H", "P30D,PT720H", "P1DT2H3M4S,PT26H3M4S"})
  void readsDurations(String text, Duration duration) {
    assertThat(read(minuteToMonth(), "\"" + text + "\"")).isEqualTo(Parsed.fit(duration));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "P", "PT", "P1DT", "24H", "pt24h", "PT-24H", "-PT24H", "PT1.5S", "P1M", "PT٢H"
      })
  void refusesOtherDurations(String text) {
    assertThat(read(minuteToMonth(), "\"" + text + "\""))
        .isEqualTo(Parsed.misfit(FaultCode.NOT_A_DURATION));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT59S", "P30DT1S", "P99999DT999999H"})
  void refusesDurationsOutOfRange(String text) {
    assertThat(read(minuteToMonth(), "\"" + text + "\""))
        .isEqualTo(Parsed.outside(Duration.ofMinutes(1), Duration.ofDays(30)));
  }

  private static Format<Duration> minuteToMonth() {
    return TimeFormats.duration(Duration.ofMinutes(1), Duration.ofDays(30));
  }
}
