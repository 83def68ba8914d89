package org.kopilka.simulation.cloud;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kopilka.local.template.Stack;
import org.kopilka.simulation.chance.Dice;

/** Runs of one function that nobody waits for, started by rules and schedules. */
public final class RunMail implements Mail {
  private record Start(String event, int tries) {}

  private final Stack.Function function;
  private final Delivery delivery;
  private final List<Start> waiting = new ArrayList<>();
  private int underWay;

  RunMail(Stack.Function function, Delivery delivery) {
    this.function = function;
    this.delivery = delivery;
  }

  void add(String event) {
    waiting.add(new Start(event, 0));
  }

  @Override
  public boolean waits(Instant now) {
    return !waiting.isEmpty();
  }

  @Override
  public boolean isEmpty() {
    return waiting.isEmpty() && underWay == 0;
  }

  @Override
  public void deliver(Dice dice, Instant now) {
    var start = waiting.remove(dice.below(waiting.size()));
    if (delivery.isDoubled(dice)) {
      waiting.add(start);
    }
    underWay++;
    var event = start.event().getBytes(StandardCharsets.UTF_8);
    delivery.begin(
        function.id(), dice, event, List.of("event"), failed -> settle(start, !failed.isEmpty()));
  }

  private void settle(Start start, boolean failed) {
    underWay--;
    if (!failed) {
      return;
    }
    if (start.tries() < function.onFailure().retriesMax()) {
      waiting.add(new Start(start.event(), start.tries() + 1));
    } else {
      delivery.lost().add(start.event(), () -> add(start.event()));
    }
  }
}
