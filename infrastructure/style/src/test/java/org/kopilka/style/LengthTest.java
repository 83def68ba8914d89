package org.kopilka.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LengthTest {
  private static final int FILE_LINES_MAX = 300;
  private static final int METHOD_LINES_MAX = 70;

  @Test
  void noFileIsLongerThanOneCanReadInOneGo() throws IOException {
    assertThat(Sources.java(Project.ROOT))
        .isNotEmpty()
        .filteredOn(source -> lines(source) > FILE_LINES_MAX)
        .isEmpty();
  }

  @Test
  void noMethodIsLongerThanAScreen() throws IOException {
    assertThat(Methods.in(Sources.java(Project.ROOT)))
        .isNotEmpty()
        .filteredOn(method -> method.lines() > METHOD_LINES_MAX)
        .isEmpty();
  }

  private static long lines(Path source) {
    try (var lines = Files.lines(source)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
