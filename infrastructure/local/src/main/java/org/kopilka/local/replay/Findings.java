package org.kopilka.local.replay;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * What a replay finds out.
 *
 * @param err where skipped lines are named at once
 */
record Findings(Tally tally, Differences differences, Path file, PrintStream err) {
  /** Nothing yet, about this file. */
  static Findings about(Path file, PrintStream err) {
    return new Findings(new Tally(), new Differences(), file, err);
  }

  void skipped(FileLine.Bad line) {
    tally.add(Figure.SKIPPED, 1);
    err.println(file + ":" + line.line() + ": skipped, " + line.reason());
  }
}
