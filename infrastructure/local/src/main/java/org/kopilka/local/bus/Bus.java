package org.kopilka.local.bus;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.kopilka.local.template.Stack;

/** The bus itself: events come in, and wait for their targets. Safe for use by several threads. */
public final class Bus {
  /** Something for a target: the event, or the input that the rule sends instead. */
  record Delivery(Stack.Destination to, String body) {}

  /** Events remembered. */
  private static final int SAID_MAX = 1_000;

  private final Rules rules;
  private final Runnable wake;
  private final Queue<String> said = new LinkedBlockingQueue<>(SAID_MAX);
  private final Queue<Delivery> waiting = new ConcurrentLinkedQueue<>();

  /**
   * An empty bus.
   *
   * @param wake called when something waits
   */
  public Bus(Rules rules, Runnable wake) {
    this.rules = rules;
    this.wake = wake;
  }

  /**
   * Takes an event.
   *
   * @throws IOException if it is not JSON
   */
  void accept(String event) throws IOException {
    while (!said.offer(event)) {
      said.poll();
    }
    for (var target : rules.targetsOf(event)) {
      var input = target.input();
      waiting.add(new Delivery(target.to(), input == null ? event : input));
    }
    wake.run();
  }

  /** What was said of late, oldest first: as much of an archive as a run has. */
  public List<String> said() {
    return List.copyOf(said);
  }

  @Nullable Delivery poll() {
    return waiting.poll();
  }
}
