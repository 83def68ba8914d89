package org.kopilka.bench.dynamo;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** How long each thread was at the table, and how much memory it asked for meanwhile. */
public final class StoreTime implements Between.Watch {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What one thread took. */
  public static final class Taken {
    private long nanos;
    private long bytes;
    private long calls;

    public long nanos() {
      return nanos;
    }

    public long bytes() {
      return bytes;
    }

    public long calls() {
      return calls;
    }

    void reset() {
      nanos = 0;
      bytes = 0;
      calls = 0;
    }
  }

  private final ThreadLocal<Taken> taken = ThreadLocal.withInitial(Taken::new);

  /** This thread's, from nothing. */
  public Taken begin() {
    taken.get().reset();
    return taken.get();
  }

  /** What this thread has asked for so far, wherever it was. */
  public static long allocatedBytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  @Override
  public Object around(DynamoDbRequest request, Supplier<Object> call) {
    var own = taken.get();
    var bytes = allocatedBytes();
    var start = System.nanoTime();
    try {
      return call.get();
    } finally {
      own.nanos += System.nanoTime() - start;
      own.bytes += allocatedBytes() - bytes;
      own.calls++;
    }
  }
}
