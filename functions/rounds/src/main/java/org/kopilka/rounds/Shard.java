package org.kopilka.rounds;

import org.kopilka.store.ledger.DueIndex;

/**
 * A part of a programme's accounts.
 *
 * @param programme its code
 * @param number 0 … {@link DueIndex#SHARDS} − 1
 */
public record Shard(String programme, int number) {

  /** As the indexes know it. */
  public String name() {
    return DueIndex.shard(programme, number);
  }
}
