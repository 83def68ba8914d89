package org.kopilka.wire.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void areThoseOfTheTemplate() {
    var settings =
        new Settings(Map.of("TABLE_NAME", "t", "PROGRAMME", "veska", "IDENTITY_PEPPER", "p"));
    assertThat(settings.table()).isEqualTo("t");
    assertThat(settings.programme()).isEqualTo("veska");
    assertThat(settings.pepper()).isEqualTo("p");
  }

  @Test
  void stopTheFunctionWhereOneIsMissing() {
    assertThatThrownBy(new Settings(Map.of("TABLE_NAME", " "))::table)
        .hasMessage("TABLE_NAME is not set");
    assertThatThrownBy(new Settings(Map.of())::pepper).hasMessage("IDENTITY_PEPPER is not set");
  }
}
