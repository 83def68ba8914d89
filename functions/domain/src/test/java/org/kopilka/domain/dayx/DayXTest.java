package org.kopilka.domain.dayx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.migration.Audience;

/** Requirements 99 to 101. */
class DayXTest {
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final Instant AT = Instant.parse("2026-12-01T07:00:00Z");

  private final DayX day =
      DayX.announced("dobrostroy", "m-1", 2, AT, new Wording("Изменения", null), Waves.USUAL);

  @Test
  void beginsAtItsInstantToTheMillisecond() {
    assertThat(day.begins(AT.minusMillis(1))).isFalse();
    assertThat(day.begins(AT)).isTrue();
    assertThat(day.choosing().begins(AT)).isFalse();
  }

  @Test
  void wavesKeepToTheirHoursOfTheLocalDay() {
    var sending = day.choosing().sending(10);
    assertThat(sending.waveIsDue(Instant.parse("2026-12-01T06:59:59Z"), MOSCOW)).isFalse();
    assertThat(sending.waveIsDue(Instant.parse("2026-12-01T07:00:00Z"), MOSCOW)).isTrue();
    assertThat(sending.waveIsDue(Instant.parse("2026-12-01T16:59:59Z"), MOSCOW)).isTrue();
    assertThat(sending.waveIsDue(Instant.parse("2026-12-01T17:00:00Z"), MOSCOW)).isFalse();
  }

  @Test
  void wavesKeepTheirDistanceAndWaitWhileHalted() {
    var sending = day.choosing().sending(10).wentTo("m-5", AT);
    assertThat(sending.waveIsDue(AT.plusSeconds(3599), MOSCOW)).isFalse();
    assertThat(sending.waveIsDue(AT.plusSeconds(3600), MOSCOW)).isTrue();
    assertThat(sending.halt().waveIsDue(AT.plusSeconds(3600), MOSCOW)).isFalse();
    assertThat(sending.halt().goOn().waveIsDue(AT.plusSeconds(3600), MOSCOW)).isTrue();
    assertThat(sending.cancelling().waveIsDue(AT.plusSeconds(3600), MOSCOW)).isFalse();
  }

  @Test
  void isOverByItselfOrCalledOff() {
    assertThat(day.choosing().sending(0).over().stage()).isEqualTo(Stage.DONE);
    assertThat(day.cancelling().over().stage()).isEqualTo(Stage.CANCELLED);
  }

  @Test
  void theLastMonthBeginsWithTheLocalDayAMonthBefore() {
    var audience = Audience.of(AT, MOSCOW);
    assertThat(audience.has(Instant.parse("2026-10-31T21:00:00Z"), false, 1)).isTrue();
    assertThat(audience.has(Instant.parse("2026-10-31T20:59:59Z"), false, 1)).isFalse();
    assertThat(audience.has(AT, true, 1)).isFalse();
    assertThat(audience.has(AT, true, 2)).isTrue();
    assertThat(audience.has(null, false, 2)).isFalse();
  }

  @Test
  void wavesHaveLimits() {
    var hour = Duration.ofHours(1);
    var ten = LocalTime.of(10, 0);
    assertThatThrownBy(() -> new Waves(0, hour, ten, LocalTime.MAX)).hasMessageContaining("wave");
    assertThatThrownBy(() -> new Waves(1, hour, ten, ten)).hasMessageContaining("from");
    assertThatThrownBy(() -> new Waves(1, Duration.ofMinutes(14), ten, LocalTime.MAX))
        .hasMessageContaining("15 minutes");
  }
}
