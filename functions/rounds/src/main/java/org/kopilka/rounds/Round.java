package org.kopilka.rounds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way through a shard, page by page. */
public interface Round {
  /** Accounts of a page: few enough to be worked in the time that a run keeps in reserve. */
  int PAGE = 25;

  /** The next accounts; may be none although others follow. */
  List<String> next();

  /**
   * Works one of them.
   *
   * @throws RuntimeException if that fails; the others are worked all the same
   */
  void work(String accountId, Instant now);

  /** Where a further round goes on after the accounts given so far; null when there are no more. */
  @Nullable String position();

  /** Called when no account is left. */
  default void end() {}
}
