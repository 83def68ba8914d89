package org.kopilka.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/**
 * How far a platform on a data file got, for the next one on it.
 *
 * @param settledAt everything recorded before was told to whoever follows the stream, with all that
 *     it led to; by the virtual clock
 * @param reachedAt how far the clock may have got since
 * @param clockOffset of the virtual clock from the real one
 * @param stopped whether it stopped by itself, and so left nothing untold
 */
record Progress(Instant settledAt, Instant reachedAt, Duration clockOffset, boolean stopped) {
  private static final String SETTLED_AT = "settledAt";
  private static final String REACHED_AT = "reachedAt";
  private static final String CLOCK_OFFSET = "clockOffset";
  private static final String STOPPED = "stopped";

  /** That of a table of which nothing is known. */
  static Progress unknown() {
    return new Progress(Instant.EPOCH, Instant.EPOCH, Duration.ZERO, false);
  }

  /** Whether a clock has run before. */
  boolean isKnown() {
    return !settledAt.equals(Instant.EPOCH);
  }

  /** When that was by the real clock. */
  Instant realTime() {
    return settledAt.minus(clockOffset);
  }

  /** The same, of a platform that runs. */
  Progress running() {
    return new Progress(settledAt, reachedAt, clockOffset, false);
  }

  /** The same, of a platform whose clock is about to move. */
  Progress reaching(Instant instant) {
    return new Progress(settledAt, instant, clockOffset, stopped);
  }

  static Progress load(Path file) throws IOException {
    if (!Files.exists(file)) {
      return unknown();
    }
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return new Progress(
        Instant.parse(properties.getProperty(SETTLED_AT)),
        Instant.parse(properties.getProperty(REACHED_AT)),
        Duration.parse(properties.getProperty(CLOCK_OFFSET)),
        Boolean.parseBoolean(properties.getProperty(STOPPED)));
  }

  /** Replaces the file in one step: a killed process leaves the old one or the new one. */
  void save(Path file) {
    var properties = new Properties();
    properties.setProperty(SETTLED_AT, settledAt.toString());
    properties.setProperty(REACHED_AT, reachedAt.toString());
    properties.setProperty(CLOCK_OFFSET, clockOffset.toString());
    properties.setProperty(STOPPED, Boolean.toString(stopped));
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
