package org.kopilka.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The project's own files: what is under {@code functions} and {@code infrastructure}. */
final class Sources {
  private static final List<String> TREES = List.of("functions", "infrastructure");
  private static final Set<String> BUILT = Set.of("target", ".aws-sam", "node_modules");

  private Sources() {}

  /** Every Java source, main and test, in a stable order. */
  static List<Path> java(Path root) throws IOException {
    return find(root, "**/src/*/java/**.java");
  }

  /** Every module's pom, the parent's excepted. */
  static List<Path> modulePoms(Path root) throws IOException {
    return find(root, "**/pom.xml");
  }

  private static List<Path> find(Path root, String glob) throws IOException {
    var matcher = root.getFileSystem().getPathMatcher("glob:" + glob);
    var found = Stream.<Path>builder();
    for (var tree : TREES) {
      try (var files = Files.walk(root.resolve(tree))) {
        files.filter(matcher::matches).filter(file -> !isBuilt(root, file)).forEach(found);
      }
    }
    return found.build().sorted().toList();
  }

  private static boolean isBuilt(Path root, Path file) {
    return StreamSupport.stream(root.relativize(file).spliterator(), false)
        .anyMatch(part -> BUILT.contains(part.toString()));
  }
}
