package org.kopilka.local.table;

import java.nio.file.Path;

/** One sentence for whoever chose the data file: why the platform cannot run on it. */
public final class DataFileFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DataFileFault(Path file, String what) {
    super("The data file " + file + " " + what);
  }
}
