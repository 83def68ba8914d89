package org.kopilka.simulation.cloud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kopilka.local.template.Stack;
import org.kopilka.simulation.chance.Dice;

/**
 * A queue and the function that works it: in no order, hidden while a delivery may be under way,
 * now and then delivered once more although it was worked (F5, F6), given up after too many times.
 */
public final class QueueMail implements Mail {
  static final class Message {
    private final String id;
    private final String body;
    private int receives;
    private Instant visibleAt = Instant.MIN;

    Message(String id, String body) {
      this.id = id;
      this.body = body;
    }

    String id() {
      return id;
    }

    String body() {
      return body;
    }

    int receives() {
      return receives;
    }
  }

  private final Stack.Queue queue;
  private final Worker<Message> worker;
  private final Delivery delivery;
  private final List<Message> messages = new ArrayList<>();
  private int ids;

  QueueMail(Stack.Queue queue, Worker<Message> worker, Delivery delivery) {
    this.queue = queue;
    this.worker = worker;
    this.delivery = delivery;
  }

  void send(String body) {
    messages.add(new Message("q-" + ++ids, body));
  }

  @Override
  public boolean waits(Instant now) {
    return messages.stream().anyMatch(each -> !each.visibleAt.isAfter(now));
  }

  @Override
  public boolean isEmpty() {
    return messages.isEmpty();
  }

  @Override
  public void deliver(Dice dice, Instant now) {
    var visible = messages.stream().filter(each -> !each.visibleAt.isAfter(now)).toList();
    var batch = new ArrayList<Message>();
    int size = 1 + dice.below(Math.min(visible.size(), worker.batchSizeMax()));
    int first = dice.below(visible.size() - size + 1);
    for (var message : visible.subList(first, first + size)) {
      if (isGivenUp(message)) {
        continue;
      }
      message.receives++;
      message.visibleAt = delivery.isDoubled(dice) ? now : now.plus(queue.hiddenFor());
      batch.add(message);
    }
    if (!batch.isEmpty()) {
      var again = delivery.isDoubled(dice);
      var ids = batch.stream().map(worker::id).toList();
      delivery.begin(
          worker.name(), ids, worker.work(batch, dice), failed -> settle(batch, failed, again));
    }
  }

  private boolean isGivenUp(Message message) {
    var redrive = queue.redrive();
    if (redrive == null || message.receives < redrive.receivesMax()) {
      return false;
    }
    messages.remove(message);
    delivery.lost().add(message.body, () -> send(message.body));
    return true;
  }

  /** What failed stays hidden until its time is over, like what was never heard of again. */
  private void settle(List<Message> batch, Set<String> failed, boolean again) {
    if (!again) {
      messages.removeIf(each -> batch.contains(each) && !failed.contains(each.id));
    }
  }
}
