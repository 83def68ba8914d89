package org.kopilka.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kopilka.local.table.DataFile;
import org.kopilka.local.table.EmbeddedTable;
import org.kopilka.local.template.Stack;

/** The table and, if it is kept in a file, the note beside it of how far the platform got. */
final class Storage implements AutoCloseable {
  /** Noting it after every purchase would cost as much as the purchase. */
  private static final Duration BETWEEN_NOTES_MIN = Duration.ofMillis(250);

  /** The same where only the virtual clock moves. */
  private static final Duration VIRTUAL_BETWEEN_NOTES_MIN = Duration.ofHours(12);

  private final @Nullable DataFile file;
  private final EmbeddedTable table;
  private final Progress progress;
  private Progress noted;

  private Storage(@Nullable DataFile file, EmbeddedTable table, Progress progress) {
    this.file = file;
    this.table = table;
    this.progress = progress;
    this.noted = progress;
  }

  /**
   * Opens the table.
   *
   * @param path null: in memory
   */
  static Storage open(Stack.Table table, @Nullable Path path) throws IOException {
    if (path == null) {
      return new Storage(null, EmbeddedTable.open(table, null), Progress.unknown());
    }
    var file = DataFile.take(path);
    try {
      var progress = Progress.load(file.state());
      var storage = new Storage(file, EmbeddedTable.open(table, file), progress);
      storage.noteNow(progress.running());
      return storage;
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

  /** Whether the last platform on this file may have left something untold. */
  boolean wasKilled() {
    return file != null && !progress.stopped();
  }

  /** Notes how far this one is, unless it just did. Called when nothing is in flight. */
  void note(Progress current) {
    if (current.settledAt().isAfter(noted.settledAt().plus(VIRTUAL_BETWEEN_NOTES_MIN))
        || current.realTime().isAfter(noted.realTime().plus(BETWEEN_NOTES_MIN))) {
      noteNow(current);
    }
  }

  /** Notes that the clock is about to move. */
  void noteReaching(Instant instant) {
    noteNow(noted.reaching(instant));
  }

  void noteNow(Progress current) {
    if (file != null) {
      current.save(file.state());
    }
    noted = current;
  }

  @Override
  public void close() {
    table.close();
    if (file != null) {
      file.close();
    }
  }
}
