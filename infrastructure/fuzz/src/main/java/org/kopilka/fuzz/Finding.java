package org.kopilka.fuzz;

import java.util.function.Supplier;

/** What must not come of any input. */
final class Finding extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Finding(String message) {
    super(message);
  }

  /** The message is made only when it is needed: most inputs are harmless. */
  static void unless(boolean holds, Supplier<String> message) {
    if (!holds) {
      throw new Finding(message.get());
    }
  }
}
