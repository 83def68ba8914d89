package org.kopilka.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final Set<String> SAY_NOTHING =
      Set.of("common", "util", "utils", "shared", "core", "impl", "base", "helper", "helpers");

  @Test
  void everyFolderIsNamedAfterSomethingOfTheTrade() throws IOException {
    assertThat(Sources.java(Project.ROOT))
        .as("a rule belongs to domain, a format to wire, storage to store: %s", SAY_NOTHING)
        .isNotEmpty()
        .filteredOn(NamesTest::saysNothing)
        .isEmpty();
  }

  private static boolean saysNothing(Path source) {
    var inProject = Project.ROOT.relativize(source);
    return StreamSupport.stream(inProject.spliterator(), false)
        .anyMatch(part -> SAY_NOTHING.contains(part.toString()));
  }
}
