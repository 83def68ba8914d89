package org.kopilka.local.queue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.kopilka.local.template.Stack;

/**
 * The template's queues. A message that failed is visible again at once, behind the others: a local
 * run skips the waiting, not the order or the counting.
 */
public final class Queues {
  /** A message that was received {@code receives} times before. */
  record Message(String id, String body, int receives) {
    Message receivedOnceMore() {
      return new Message(id, body, receives + 1);
    }
  }

  private final Map<String, Queue<Message>> messages = new LinkedHashMap<>();
  private final Map<String, Stack.Queue> specs = new LinkedHashMap<>();
  private final DeadLetters deadLetters;
  private final Supplier<String> ids;

  /** Empty queues. */
  public Queues(List<Stack.Queue> queues, DeadLetters deadLetters, Supplier<String> ids) {
    this.deadLetters = deadLetters;
    this.ids = ids;
    for (var queue : queues) {
      specs.put(queue.id(), queue);
      messages.put(queue.id(), new ConcurrentLinkedQueue<>());
    }
  }

  /** Puts a message behind the others. */
  public void send(String queue, String body) {
    of(queue).add(new Message(ids.get(), body, 0));
  }

  /** Takes up to so many from the front. */
  List<Message> receive(String queue, int countMax) {
    var received = new ArrayList<Message>();
    var waiting = of(queue);
    while (received.size() < countMax) {
      var message = waiting.poll();
      if (message == null) {
        break;
      }
      received.add(message.receivedOnceMore());
    }
    return received;
  }

  /**
   * Gives back a message that failed: to the queue, or to its dead letters after too many times.
   */
  void giveBack(String queue, Message message, String reason) {
    var redrive = Objects.requireNonNull(specs.get(queue)).redrive();
    if (redrive != null && message.receives() >= redrive.receivesMax()) {
      deadLetters.add(redrive.deadLetters(), message.body(), reason);
    } else {
      of(queue).add(message);
    }
  }

  private Queue<Message> of(String queue) {
    return Objects.requireNonNull(messages.get(queue), queue);
  }
}
