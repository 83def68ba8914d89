package org.kopilka.dayx;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.rounds.Round;

/** The round of an order that comes when there is nobody to be found any more. */
record Nobody() implements Round {
  @Override
  public List<String> next() {
    return List.of();
  }

  @Override
  public void work(String accountId, Instant now) {
    throw new IllegalStateException("there is nobody");
  }

  @Override
  public @Nullable String position() {
    return null;
  }
}
