package org.kopilka.wire.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void areThoseOfTheTemplate() {
    var settings =
        new Settings(
            Map.of(
                "TABLE_NAME", "t",
                "PROGRAMME", "veska",
                "IDENTITY_PEPPER", "p",
                "TEXT_HOURS", "24"));
    assertThat(settings.table()).isEqualTo("t");
    assertThat(settings.programme()).isEqualTo("veska");
    assertThat(settings.pepper()).isEqualTo("p");
    assertThat(settings.textLife()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void stopTheFunctionWhereOneIsMissing() {
    assertThatThrownBy(new Settings(Map.of("TABLE_NAME", " "))::table)
        .hasMessage("TABLE_NAME is not set");
    assertThatThrownBy(new Settings(Map.of())::pepper).hasMessage("IDENTITY_PEPPER is not set");
  }
}
