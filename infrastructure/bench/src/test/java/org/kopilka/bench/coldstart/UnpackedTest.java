package org.kopilka.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {

  @Test
  void takesOneClassMoreInAJarBehindTheOthers(@TempDir Path folder) throws IOException {
    var its = folder.resolve("its.jar");
    var code = new Unpacked(folder, List.of(its)).with(BareHandler.class);
    assertThat(code.jars()).startsWith(its).hasSize(2);
    try (var jar = new ZipFile(code.jars().getLast().toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .containsExactly("org/kopilka/bench/coldstart/BareHandler.class");
    }
  }
}
