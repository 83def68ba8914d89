package org.kopilka.local.bus;

import org.kopilka.local.Station;
import org.kopilka.local.function.AsyncRuns;
import org.kopilka.local.queue.Queues;
import org.kopilka.local.template.Stack;

/** Hands what waits on the bus to queues and functions. */
public final class BusStation implements Station {
  private final Bus bus;
  private final Queues queues;
  private final AsyncRuns runs;

  /** From this bus to these. */
  public BusStation(Bus bus, Queues queues, AsyncRuns runs) {
    this.bus = bus;
    this.queues = queues;
    this.runs = runs;
  }

  @Override
  public boolean work() {
    boolean worked = false;
    for (var delivery = bus.poll(); delivery != null; delivery = bus.poll()) {
      deliver(delivery);
      worked = true;
    }
    return worked;
  }

  private void deliver(Bus.Delivery delivery) {
    switch (delivery.to()) {
      case Stack.ToQueue(var queue) -> queues.send(queue, delivery.body());
      case Stack.ToFunction(var function) -> runs.run(function, delivery.body());
    }
  }
}
