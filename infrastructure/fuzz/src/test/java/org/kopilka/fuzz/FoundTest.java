package org.kopilka.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kopilka.testing.Repository;

/** Inputs that fuzzing begins with, and those with which it once found something. */
class FoundTest {

  @ParameterizedTest
  @EnumSource
  void isRefusedAsPromised(Targets target) throws IOException {
    var fed = target.make(Repository.file(""));
    for (var file : found(target)) {
      fed.feed(Files.readAllBytes(file));
    }
    assertThat(target.seeds(Repository.file(""))).isNotEmpty();
  }

  private static List<Path> found(Targets target) throws IOException {
    var folder =
        Repository.file("infrastructure/fuzz/found/" + target.name().toLowerCase(Locale.ROOT));
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
