package org.kopilka.local;

/** The thread that passes things on while the platform serves, without being asked. */
final class Worker implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("org.kopilka.local");

  private final Conductor conductor;
  private final Thread thread;
  private volatile boolean stopped;

  Worker(Conductor conductor) {
    this.conductor = conductor;
    this.thread = Thread.ofPlatform().name("worker").daemon().start(this::run);
  }

  private void run() {
    while (!stopped) {
      try {
        conductor.rest();
        conductor.work();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "Passing things on failed", e);
      }
    }
  }

  /** Waits for the turn under way: DynamoDB Local does not bear to be interrupted. */
  @Override
  public void close() {
    stopped = true;
    conductor.wake();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
