package org.kopilka.local;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kopilka.local.function.FunctionLog;
import org.kopilka.testing.Repository;

class DefaultProgrammeTest {
  @Test
  void isMissedAtTheStart() {
    var outside = new Outside(Clock.systemUTC(), () -> "id", new FunctionLog(System.err, false));
    var settings =
        new Settings(
            Repository.text("template.yaml"),
            Map.of("Programme", "nosuch"),
            Repository.file("infrastructure/programmes"),
            0,
            null,
            null,
            outside);

    assertThatExceptionOfType(OptionFault.class)
        .isThrownBy(() -> Platform.start(settings).close())
        .withMessage("There is no programme 'nosuch'; -DProgramme= takes dobrostroy, veska.");
  }
}
