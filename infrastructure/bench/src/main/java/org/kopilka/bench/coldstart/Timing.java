package org.kopilka.bench.coldstart;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How long one start took, counted from the start of its process.
 *
 * @param madeNanos until the function was made and asked for its first event
 * @param answeredNanos until it had answered that
 * @param workedNanos of a processor's time until then: what is left of the wait when nobody else
 *     wants the processor
 */
record Timing(long madeNanos, long answeredNanos, long workedNanos) {
  private static final long NANOS_IN_MS = 1_000_000;

  static long medianMs(List<Timing> timings, ToLongFunction<Timing> part) {
    var sorted = timings.stream().mapToLong(part).sorted().toArray();
    return sorted[sorted.length / 2] / NANOS_IN_MS;
  }

  static long minMs(List<Timing> timings) {
    return timings.stream().mapToLong(Timing::answeredNanos).min().orElseThrow() / NANOS_IN_MS;
  }
}
