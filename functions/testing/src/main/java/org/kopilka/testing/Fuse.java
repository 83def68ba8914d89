package org.kopilka.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Kills a function after so many of its calls to the outside, as a lost machine does. */
public final class Fuse implements Runnable {
  /** No {@link Exception}: nothing in a function may catch it and go on. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed(int call) {
      super("killed after call " + call);
    }
  }

  private final int calls;
  private final AtomicInteger made = new AtomicInteger();

  /**
   * A fuse.
   *
   * @param calls that still have their effect; the answer of the last one is lost
   */
  public Fuse(int calls) {
    this.calls = calls;
  }

  /** Counts one call. */
  @Override
  public void run() {
    if (made.incrementAndGet() == calls) {
      throw new Killed(calls);
    }
  }

  /** Whether it has killed. */
  public boolean burnt() {
    return made.get() >= calls;
  }
}
