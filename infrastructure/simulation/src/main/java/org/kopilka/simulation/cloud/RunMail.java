package org.kopilka.simulation.cloud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kopilka.simulation.chance.Dice;

/**
 * Runs that nobody waits for, started by rules and schedules.
 *
 * @param <E> what they are started by
 */
public final class RunMail<E> implements Mail {
  private record Start<E>(E event, int tries) {}

  private final Worker<E> runner;
  private final Delivery delivery;
  private final List<Start<E>> waiting = new ArrayList<>();
  private int underWay;

  /** None yet. */
  public RunMail(Worker<E> runner, Delivery delivery) {
    this.runner = runner;
    this.delivery = delivery;
  }

  /** Starts one, some time. */
  public void add(E event) {
    waiting.add(new Start<>(event, 0));
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
    delivery.begin(
        runner.name(),
        List.of(runner.id(start.event())),
        runner.work(List.of(start.event()), dice),
        failed -> settle(start, !failed.isEmpty()));
  }

  private void settle(Start<E> start, boolean failed) {
    underWay--;
    if (!failed) {
      return;
    }
    if (start.tries() < runner.retriesMax()) {
      waiting.add(new Start<>(start.event(), start.tries() + 1));
    } else {
      delivery.lost().add(runner.text(start.event()), () -> add(start.event()));
    }
  }
}
