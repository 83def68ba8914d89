package org.kopilka.bench.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {

  @Test
  void aGoalIsItselfGoodEnough() {
    assertThat(Figure.ratio("r", 125, 100).atMost("1.25").isWell()).isTrue();
    assertThat(Figure.ratio("r", 126, 100).atMost("1.25").isWell()).isFalse();
    assertThat(Figure.ratio("r", 80, 100).atLeast("0.8").isWell()).isTrue();
    assertThat(Figure.ratio("r", 79, 100).atLeast("0.8").isWell()).isFalse();
    assertThat(Figure.count("c", 1, "x").isWell()).isTrue();
  }

  @Test
  void whatIsMissedIsSaidInTheTableAndInTheFile(@TempDir Path folder) throws IOException {
    var out = new ByteArrayOutputStream();
    var report = new Report(new PrintStream(out, false, UTF_8));
    report.section("one");
    report.add(Figure.micros("wait", 1_500_000));
    report.add(Figure.ratio("growth", 3, 2).atMost("1.2"));
    report.write(folder.resolve("bench.json"));
    assertThat(report.missed()).hasSize(1);
    assertThat(out.toString(UTF_8)).contains("1500 µs").contains("≤ 1.2  MISSED");
    assertThat(folder.resolve("bench.json")).content().contains("\"met\" : false");
  }
}
