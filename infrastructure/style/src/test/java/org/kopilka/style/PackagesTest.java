package org.kopilka.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PackagesTest {
  private static final Path MAIN = Path.of("src", "main", "java");

  @Test
  void everyPackageSaysWhatItMayNotDo() throws IOException {
    for (var folder : mainPackages()) {
      assertThat(folder.resolve("package-info.java"))
          .content()
          .startsWith("/**")
          .contains("@NullMarked");
    }
  }

  private static List<Path> mainPackages() throws IOException {
    return Sources.java(Project.ROOT).stream()
        .filter(source -> source.toString().contains(MAIN.toString()))
        .map(source -> Objects.requireNonNull(source.getParent()))
        .distinct()
        .toList();
  }
}
