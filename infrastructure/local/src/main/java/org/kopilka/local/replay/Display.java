package org.kopilka.local.replay;

import java.io.PrintStream;
import java.time.LocalDate;

/** Shows how far a replay is. */
sealed interface Display {
  /** What suits where it is shown: a bar would fill a log with itself. */
  static Display on(PrintStream out, int total, boolean terminal) {
    return terminal ? new Bar(out, total) : new Milestones(out, total);
  }

  /** A day is over. */
  void passed(LocalDate day, int purchases);

  /** Everything that follows is shown below. */
  void done();

  /** A bar that is drawn over itself. */
  record Bar(PrintStream out, int total) implements Display {
    private static final int WIDTH = 40;

    @Override
    public void passed(LocalDate day, int purchases) {
      int filled = Math.toIntExact((long) WIDTH * purchases / total);
      out.printf(
          "\r%s [%s%s] %,d of %,d purchases ",
          day, "#".repeat(filled), "-".repeat(WIDTH - filled), purchases, total);
      out.flush();
    }

    @Override
    public void done() {
      out.println();
    }
  }

  /** A line at each tenth. */
  final class Milestones implements Display {
    private static final int PARTS = 10;

    private final PrintStream out;
    private final int total;
    private int partsShown;

    Milestones(PrintStream out, int total) {
      this.out = out;
      this.total = total;
    }

    @Override
    public void passed(LocalDate day, int purchases) {
      int parts = Math.toIntExact((long) PARTS * purchases / total);
      if (parts > partsShown) {
        partsShown = parts;
        out.println(day + ": " + purchases + " of " + total + " purchases");
      }
    }

    @Override
    public void done() {
      // Lines are complete as they are.
    }
  }
}
