package org.kopilka.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Each Java process orders its sets and maps in a way of its own: no story may depend on it. */
class SameStoryTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  @Test
  void isToldInEveryProcess() throws IOException, InterruptedException {
    var there = retelling();

    assertThat(said(there)).isEqualTo(Retelling.hash());
  }

  private static Process retelling() throws IOException {
    return new ProcessBuilder(
            JAVA,
            "--add-exports",
            "java.base/jdk.internal.vm=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-classpath",
            System.getProperty("java.class.path"),
            Retelling.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String said(Process process) throws IOException, InterruptedException {
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said.strip();
  }
}
