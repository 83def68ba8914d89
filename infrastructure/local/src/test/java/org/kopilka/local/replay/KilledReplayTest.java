package org.kopilka.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kopilka.testing.Repository;

/** Kills a replay on a data file, as a power cut would, and starts it again. */
@Tag("long")
class KilledReplayTest {
  private static final Pattern ACKNOWLEDGED = Pattern.compile(": (\\d+) of 90 purchases");
  private static final Pattern RECORDED_BEFORE =
      Pattern.compile("recorded by an earlier replay +(\\d+)");
  private static final int HALF = 45;

  @TempDir private Path folder;

  @Test
  void losesNoAcknowledgedPurchaseAndDoublesNone() throws IOException, InterruptedException {
    var receipts = Receipts.write(folder, 90, 3, 1);

    var acknowledged = killAtHalf(start(receipts));
    var second = start(receipts);
    var output = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    second.waitFor();
    assertThat(output.strip())
        .matches("(?s).*\nREPLAY purchases=90 skipped=0 dead=0 auditor=AGREES seconds=\\d+");
    assertThat(number(RECORDED_BEFORE, output)).isBetween(acknowledged, 89);
  }

  private Process start(Path receipts) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dreplay=" + receipts,
            "-Ddata=" + folder.resolve("table.db"),
            "-classpath",
            System.getProperty("java.class.path"),
            "org.kopilka.local.Main");
    return new ProcessBuilder(command)
        .directory(Repository.file(".").toFile())
        .redirectErrorStream(true)
        .start();
  }

  /** How many purchases the first process said it had been answered. */
  private static int killAtHalf(Process process) throws IOException, InterruptedException {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      int acknowledged = 0;
      while (acknowledged < HALF) {
        var line = Objects.requireNonNull(lines.readLine(), "It ended before half of it was done");
        acknowledged = Math.max(acknowledged, number(ACKNOWLEDGED, line));
      }
      process.destroyForcibly().waitFor();
      return acknowledged;
    }
  }

  private static int number(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
  }
}
