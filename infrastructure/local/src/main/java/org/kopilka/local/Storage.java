package org.kopilka.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kopilka.local.table.DataFile;
import org.kopilka.local.table.EmbeddedTable;
import org.kopilka.local.template.Stack;

/** The table and, if it is kept in a file, the note beside it of how far the platform got. */
final class Storage implements AutoCloseable {
  /** Noting it after every purchase would cost as much as the purchase. */
  private static final Duration BETWEEN_NOTES_MIN = Duration.ofMillis(250);

  private final @Nullable DataFile file;
  private final EmbeddedTable table;
  private final Progress progress;
  private final Clock realClock;
  private Instant notedAt;

  private Storage(
      @Nullable DataFile file, EmbeddedTable table, Progress progress, Clock realClock) {
    this.realClock = realClock;
    this.notedAt = realClock.instant();
    this.file = file;
    this.table = table;
    this.progress = progress;
  }

  /**
   * Opens the table.
   *
   * @param path null: in memory
   */
  static Storage open(Stack.Table table, @Nullable Path path, Clock realClock) throws IOException {
    if (path == null) {
      return new Storage(null, EmbeddedTable.open(table, null), Progress.none(), realClock);
    }
    var file = DataFile.take(path);
    try {
      return new Storage(
          file, EmbeddedTable.open(table, file), Progress.load(file.state()), realClock);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  EmbeddedTable table() {
    return table;
  }

  /** How far the last platform on this file got. */
  Progress progress() {
    return progress;
  }

  /** Notes how far this one is, unless it just did. Called when nothing is in flight. */
  void note(Supplier<Progress> current) {
    if (file != null && realClock.instant().isAfter(notedAt.plus(BETWEEN_NOTES_MIN))) {
      noteNow(current.get());
    }
  }

  void noteNow(Progress current) {
    if (file != null) {
      current.save(file.state());
      notedAt = realClock.instant();
    }
  }

  @Override
  public void close() {
    table.close();
    if (file != null) {
      file.close();
    }
  }
}
