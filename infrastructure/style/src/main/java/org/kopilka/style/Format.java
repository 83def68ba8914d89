package org.kopilka.style;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Runs google-java-format over every Java source of the project: {@code Format <root> <options>},
 * the options in one string. Exits with the formatter's own status.
 */
final class Format {
  private Format() {}

  /** What Maven calls, at {@code verify} to check and under {@code -Pformat} to rewrite. */
  public static void main(String[] args) throws IOException {
    var sources = Sources.java(Path.of(args[0])).stream().map(Path::toString);
    var options = List.of(args[1].split(" ", -1)).stream();
    var formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    int status =
        formatter.run(
            System.out, System.err, Stream.concat(options, sources).toArray(String[]::new));
    if (status != 0) {
      System.err.println("The files above are not in the project's format: ./mvnw -Pformat");
    }
    System.exit(status);
  }
}
