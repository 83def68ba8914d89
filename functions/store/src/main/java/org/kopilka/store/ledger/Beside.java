package org.kopilka.store.ledger;

import java.util.List;
import org.kopilka.domain.ledger.Entry;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What else is written with a line or not at all. It is made from the line, which alone knows when
 * it happened: a clock may be behind the account's last line.
 */
@FunctionalInterface
public interface Beside {
  Beside NOTHING = _ -> List.of();

  List<TransactWriteItem> of(Entry line);
}
