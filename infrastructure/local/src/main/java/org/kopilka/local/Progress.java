package org.kopilka.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Properties;
import org.kopilka.local.stream.StreamPosition;

/**
 * How far a platform on a data file got, for the next one on it.
 *
 * @param clockOffset of its clock from the real one
 */
record Progress(StreamPosition position, Duration clockOffset) {
  private static final String SETTLED_AT = "settledAt";
  private static final String CLOCK_OFFSET = "clockOffset";
  private static final String SHARD = "shard.";

  /** That of a file on which nothing ran yet. */
  static Progress none() {
    return new Progress(StreamPosition.start(), Duration.ZERO);
  }

  static Progress load(Path file) throws IOException {
    if (!Files.exists(file)) {
      return none();
    }
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    var sequenceNumbers = new HashMap<String, String>();
    for (var name : properties.stringPropertyNames()) {
      if (name.startsWith(SHARD)) {
        sequenceNumbers.put(name.substring(SHARD.length()), properties.getProperty(name));
      }
    }
    var settledAt = Instant.parse(properties.getProperty(SETTLED_AT));
    var offset = Duration.parse(properties.getProperty(CLOCK_OFFSET));
    return new Progress(new StreamPosition(sequenceNumbers, settledAt), offset);
  }

  /** Replaces the file in one step: a killed process leaves the old one or the new one. */
  void save(Path file) {
    var properties = new Properties();
    properties.setProperty(SETTLED_AT, position.settledAt().toString());
    properties.setProperty(CLOCK_OFFSET, clockOffset.toString());
    position
        .sequenceNumbers()
        .forEach((shard, number) -> properties.setProperty(SHARD + shard, number));
    var next = file.resolveSibling(file.getFileName() + ".next");
    try (var writer = Files.newBufferedWriter(next)) {
      properties.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    move(next, file);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
