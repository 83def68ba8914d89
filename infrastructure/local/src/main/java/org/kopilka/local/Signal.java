package org.kopilka.local;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes whoever passes things on. Waking twice before it wakes is waking once. */
final class Signal {
  private final Semaphore permits = new Semaphore(0);

  void wake() {
    if (permits.availablePermits() == 0) {
      permits.release();
    }
  }

  /** Comes back when woken, or after that time. */
  void await(Duration timeout) throws InterruptedException {
    if (permits.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
      permits.drainPermits();
    }
  }

  /** Whether there was a call since the last one taken; takes it. */
  boolean take() {
    return permits.drainPermits() > 0;
  }
}
