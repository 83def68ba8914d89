package org.kopilka.store.ledger;

import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Command;

/**
 * A command, made from what was read for this attempt.
 *
 * @param mark what it also writes on a purchase's line, if it is a return
 * @param beside what else is written with its line or not at all
 */
public record Asked(Command command, @Nullable ReturnMark mark, Beside beside) {
  public Asked(Command command, @Nullable ReturnMark mark) {
    this(command, mark, Beside.NOTHING);
  }

  public static Asked plainly(Command command) {
    return new Asked(command, null);
  }
}
