package org.kopilka.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Programmes;

/** A job that time calls for: which shards it has work in, and how it works one. */
public interface Job {

  /** The name of its orders, such as {@code MaturePoints}. */
  String order();

  /** The function that does it. */
  String function();

  /** Whether anything waits in a shard; asks the index once. */
  boolean waits(Shard shard, Instant until);

  /**
   * A round through a shard.
   *
   * @param programmes all versions of the shard's programme
   * @param until what is due by then
   * @param after where an earlier round stopped, or null for the beginning
   */
  Round round(Shard shard, Programmes programmes, Instant until, @Nullable String after);
}
