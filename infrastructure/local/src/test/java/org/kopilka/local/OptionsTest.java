package org.kopilka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void readsWhatMavenWasGiven() {
    var options = options("user.props", "{port=8090, replay=data, of 1997.csv, clock=x}");

    assertThat(options.port()).isEqualTo(8090);
    assertThat(options.replay()).isEqualTo(Path.of("data, of 1997.csv"));
  }

  @Test
  void prefersWhatJavaItselfWasGiven() {
    var properties = new Properties();
    properties.setProperty("user.props", "{port=8090}");
    properties.setProperty("port", "8091");

    assertThat(new Options(properties).port()).isEqualTo(8091);
  }

  @Test
  void hasDefaults() {
    assertThat(options("user.props", "{}").port()).isEqualTo(8080);
    assertThat(new Options(new Properties()).replay()).isNull();
  }

  @Test
  void refusesAPortThatIsNone() {
    for (var port : new String[] {"eighty", "-1", "65536", ""}) {
      assertThatExceptionOfType(OptionFault.class)
          .isThrownBy(() -> options("port", port).port())
          .withMessageContaining("-Dport=" + port);
    }
  }

  private static Options options(String name, String value) {
    var properties = new Properties();
    properties.setProperty(name, value);
    return new Options(properties);
  }
}
