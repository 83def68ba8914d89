package org.kopilka.local.stream;

import java.time.Instant;
import java.util.Map;

/**
 * How far a stream was delivered.
 *
 * @param sequenceNumbers the last one delivered, by shard
 * @param settledAt everything recorded before this instant was delivered, with all that it led to
 */
public record StreamPosition(Map<String, String> sequenceNumbers, Instant settledAt) {
  /** Copies what it is given. */
  public StreamPosition {
    sequenceNumbers = Map.copyOf(sequenceNumbers);
  }

  /** Nothing delivered yet. */
  public static StreamPosition start() {
    return new StreamPosition(Map.of(), Instant.EPOCH);
  }
}
