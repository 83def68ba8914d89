package org.kopilka.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.kopilka.bench.branch.Counter;
import org.kopilka.bench.branch.Reply;

class OpenLoopTest {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Workload workload = new Workload(List.of("somebody"), "test");

  /** A closed loop would tell of one who waited. */
  @Test
  void aPauseIsFeltByAllWhoFellIntoIt() {
    var waits = OpenLoop.run(1_000, Duration.ofMillis(200), workload, pausingOnce(), 1);
    assertThat(waits.count()).isEqualTo(200);
    assertThat(waits.median()).isGreaterThan(0);
    assertThat(waits.p99()).isGreaterThan(PAUSE.toNanos() / 2);
  }

  /** One till, whose first customer keeps everybody waiting. */
  private static Counter pausingOnce() {
    var till = new ReentrantLock();
    var served = new AtomicInteger();
    return call -> {
      till.lock();
      try {
        var until = System.nanoTime() + PAUSE.toNanos();
        while (served.get() == 0 && System.nanoTime() < until) {
          Thread.onSpinWait();
        }
        served.incrementAndGet();
        return new Reply(200, "");
      } finally {
        till.unlock();
      }
    };
  }

  @Test
  void whoIsRefusedIsCounted() {
    var refusing = new Workload(List.of("somebody"), "test");
    OpenLoop.run(1_000, Duration.ofMillis(20), refusing, call -> new Reply(503, ""), 1);
    assertThat(refusing.refused()).isEqualTo(20);
  }
}
