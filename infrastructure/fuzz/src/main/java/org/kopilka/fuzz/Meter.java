package org.kopilka.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Holds an input to what it may cost: no second of a processor, and of memory so much for a start
 * and so much for each of its bytes. Both are this thread's own, however busy the machine is.
 */
record Meter(Target target) implements Target {
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getPlatformMXBean(java.lang.management.ThreadMXBean.class);
  private static final long NANOS_MAX = Duration.ofSeconds(1).toNanos();
  private static final long START_BYTES_MAX = 64L << 20;
  private static final long BYTES_MAX_OF_A_BYTE = 4096;

  @Override
  public void feed(byte[] input) {
    // Whatever must be loaded for it first is no cost of an input: it counts when it comes again.
    if (!cost(input).isFair(input.length)) {
      var cost = cost(input);
      Finding.unless(cost.isFair(input.length), () -> "took " + cost);
    }
  }

  private record Cost(long nanos, long bytes) {
    boolean isFair(int inputBytes) {
      return nanos <= NANOS_MAX && bytes <= START_BYTES_MAX + BYTES_MAX_OF_A_BYTE * inputBytes;
    }
  }

  private Cost cost(byte[] input) {
    long began = THREADS.getCurrentThreadCpuTime();
    long had = THREADS.getCurrentThreadAllocatedBytes();
    target.feed(input);
    return new Cost(
        THREADS.getCurrentThreadCpuTime() - began, THREADS.getCurrentThreadAllocatedBytes() - had);
  }
}
