package org.kopilka.fuzz;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls, by these names. */
public final class Fuzzed {
  private static @Nullable Target target;

  private Fuzzed() {}

  /** Takes the target's name. */
  public static void fuzzerInitialize(String[] args) {
    target = Targets.valueOf(args[0]).make(Path.of(""));
  }

  /** Feeds it. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (target != null) {
      target.feed(input);
    }
  }
}
