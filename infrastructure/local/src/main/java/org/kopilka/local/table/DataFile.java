package org.kopilka.local.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file that the table is kept in, and its neighbours: {@code FILE.lock} keeps a second platform
 * out, {@code FILE.state} says how far the first one got.
 */
public final class DataFile implements AutoCloseable {
  private static final String FORMAT = "SQLite format 3";

  private final Path file;
  private final FileChannel lock;

  private DataFile(Path file, FileChannel lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Takes a file for this process; its folder is made if it is missing.
   *
   * @throws DataFileFault if it cannot be had
   */
  public static DataFile take(Path file) {
    if (Files.isDirectory(file)) {
      throw new DataFileFault(file, "is a folder; name a file in it.");
    }
    try {
      if (Files.exists(file) && !isOurs(file)) {
        throw new DataFileFault(file, "is something else; choose another one.");
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      var channel =
          FileChannel.open(
              beside(file, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new DataFileFault(file, "is in use by another platform; stop that one first.");
      }
      return new DataFile(file, channel);
    } catch (IOException e) {
      throw new DataFileFault(file, "cannot be opened: " + e.getMessage());
    }
  }

  /** DynamoDB Local keeps a table in SQLite's format, and takes an empty file as well. */
  private static boolean isOurs(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      var start = stream.readNBytes(FORMAT.length());
      return start.length == 0 || FORMAT.equals(new String(start, StandardCharsets.US_ASCII));
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /** Where the table is. */
  public Path path() {
    return file;
  }

  /** Where the platform notes how far it got. */
  public Path state() {
    return beside(file, ".state");
  }

  /** Lets others have it. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
