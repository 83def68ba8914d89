package org.kopilka.local.bus;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.kopilka.local.template.Stack;

/** The bus itself: events come in, and wait for their targets. Safe for use by several threads. */
public final class Bus {
  /** Something for a target: the event, or the input that the rule sends instead. */
  record Delivery(Stack.Destination to, String body) {}

  private final Rules rules;
  private final Runnable wake;
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
    for (var target : rules.targetsOf(event)) {
      var input = target.input();
      waiting.add(new Delivery(target.to(), input == null ? event : input));
    }
    wake.run();
  }

  @Nullable Delivery poll() {
    return waiting.poll();
  }
}
