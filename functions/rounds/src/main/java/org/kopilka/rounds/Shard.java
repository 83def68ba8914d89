package org.kopilka.rounds;

import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.ledger.DueIndex;

/**
 * A part of a programme's accounts.
 *
 * @param number 0 … {@link DueIndex#SHARDS} − 1
 */
public record Shard(Programmes programmes, int number) {

  public String programme() {
    return programmes.code();
  }

  /** As the indexes know it. */
  public String name() {
    return DueIndex.shard(programme(), number);
  }
}
