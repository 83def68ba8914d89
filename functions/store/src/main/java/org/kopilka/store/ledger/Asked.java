package org.kopilka.store.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Command;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A command, made from what was read for this attempt.
 *
 * @param mark what it also writes on a purchase's line, if it is a return
 * @param beside what else is written with its line or not at all
 */
public record Asked(Command command, @Nullable ReturnMark mark, List<TransactWriteItem> beside) {
  public Asked {
    beside = List.copyOf(beside);
  }

  public Asked(Command command, @Nullable ReturnMark mark) {
    this(command, mark, List.of());
  }

  public static Asked plainly(Command command) {
    return new Asked(command, null);
  }
}
