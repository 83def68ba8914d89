package org.kopilka.simulation.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kopilka.local.bus.Rules;
import org.kopilka.local.stream.RecordFilter;
import org.kopilka.local.stream.StreamRecord;
import org.kopilka.local.template.Stack;
import org.kopilka.simulation.chance.Dice;

/** The template's streams, bus, queues and schedules. */
public final class Cloud {
  /** Shards of the stream: what is in different ones comes in any order. */
  private static final int SHARDS = 2;

  private final Stack stack;
  private final Rules rules;
  private final Functions functions;
  private final Delivery delivery;
  private final List<Mail> mail = new ArrayList<>();
  private final Map<String, QueueMail> queues = new LinkedHashMap<>();
  private final Map<String, RunMail<String>> runs = new LinkedHashMap<>();
  private final List<Follower> followers = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  private record Follower(RecordFilter filter, List<StreamMail<StreamRecord>> shards) {}

  /** An empty one. Rules are handed in: to read them takes longer than a run. */
  public Cloud(Stack stack, Rules rules, Fleets<Fleet> fleets, Delivery delivery) {
    this.functions = new Functions(fleets);
    this.stack = stack;
    this.rules = rules;
    this.delivery = delivery;
    stack
        .functions()
        .forEach(each -> runs.put(each.id(), new RunMail<>(functions.runner(each), delivery)));
    stack.queueSources().forEach(this::add);
    stack.streamSources().forEach(this::add);
    mail.addAll(queues.values());
    mail.addAll(runs.values());
  }

  private void add(Stack.QueueSource source) {
    var queue = stack.queues().stream().filter(each -> each.id().equals(source.queue())).findAny();
    queues.put(
        source.queue(), new QueueMail(queue.orElseThrow(), functions.worker(source), delivery));
  }

  private void add(Stack.StreamSource source) {
    var shards = new ArrayList<StreamMail<StreamRecord>>();
    for (int i = 0; i < SHARDS; i++) {
      shards.add(new StreamMail<>(functions.follower(source), delivery));
    }
    followers.add(new Follower(new RecordFilter(source.function(), source.filters()), shards));
    mail.addAll(shards);
  }

  /**
   * A change of the table, in the order in which it was made.
   *
   * @param place the key of the item: changes of one item stay in order
   */
  public void changed(String place, StreamRecord record) {
    for (var follower : followers) {
      if (follower.filter().takes(record)) {
        follower.shards().get(Math.floorMod(place.hashCode(), SHARDS)).add(record);
      }
    }
  }

  /** Takes an event; it goes wherever the rules send it, now and then twice. */
  public void say(String event, Dice dice) {
    said.add(event);
    try {
      for (var target : rules.targetsOf(event)) {
        var input = target.input();
        send(target.to(), input == null ? event : input);
        if (delivery.isDoubled(dice)) {
          send(target.to(), input == null ? event : input);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(Stack.Destination to, String body) {
    switch (to) {
      case Stack.ToQueue(var queue) -> queue(queue).send(body);
      case Stack.ToFunction(var function) -> runs(function).add(body);
    }
  }

  private QueueMail queue(String id) {
    return Objects.requireNonNull(queues.get(id), id);
  }

  private RunMail<String> runs(String function) {
    return Objects.requireNonNull(runs.get(function), function);
  }

  /** Starts what a schedule starts, whatever the time is (F15). */
  public void fire(Stack.Schedule schedule) {
    runs(schedule.function()).add(schedule.input());
  }

  /** Everything that was said on the bus, in order. */
  public List<String> said() {
    return said;
  }

  /** What could be delivered now. */
  public List<Mail> waiting(Instant now) {
    return mail.stream().filter(each -> each.waits(now)).toList();
  }

  /** Whether nothing is left to deliver, now or later. */
  public boolean isEmpty() {
    return mail.stream().allMatch(Mail::isEmpty);
  }
}
