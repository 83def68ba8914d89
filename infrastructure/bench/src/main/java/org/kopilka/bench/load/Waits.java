package org.kopilka.bench.load;

import org.HdrHistogram.ConcurrentHistogram;

/** How long people waited, in nanoseconds. Safe for use by several threads. */
public final class Waits {
  private static final int DIGITS = 3;

  private final ConcurrentHistogram histogram = new ConcurrentHistogram(DIGITS);

  /** Adds one. */
  public void add(long nanos) {
    histogram.recordValue(nanos);
  }

  /** Half of them waited no longer. */
  public long median() {
    return histogram.getValueAtPercentile(50);
  }

  /** All but one in a hundred waited no longer. */
  public long p99() {
    return histogram.getValueAtPercentile(99);
  }

  /** All but one in a thousand waited no longer. */
  public long p999() {
    return histogram.getValueAtPercentile(99.9);
  }

  public long count() {
    return histogram.getTotalCount();
  }
}
