package org.kopilka.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DisplayTest {
  private static final LocalDate DAY = LocalDate.of(1997, 1, 5);

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

  @Test
  void drawsABarOverItselfOnATerminal() {
    var display = Display.on(out, 40, true);
    display.passed(DAY, 10);
    display.passed(DAY.plusDays(1), 40);
    assertThat(text())
        .startsWith("\r1997-01-05 [##########------------------------------] 10 of 40 purchases")
        .contains("\r1997-01-06 [########################################] 40 of 40 purchases")
        .doesNotContain("\n");
  }

  @Test
  void writesALineForEachTenthElsewhere() {
    var display = Display.on(out, 100, false);
    for (int i = 1; i <= 100; i++) {
      display.passed(DAY, i);
    }
    assertThat(text().lines())
        .hasSize(10)
        .contains("1997-01-05: 10 of 100 purchases", "1997-01-05: 100 of 100 purchases");
  }

  private String text() {
    return shown.toString(StandardCharsets.UTF_8);
  }
}
