package org.kopilka.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.kopilka.bucket.Addresses;
import org.kopilka.bucket.MemoryBucket;
import org.kopilka.local.bus.Bus;
import org.kopilka.local.bus.BusClient;
import org.kopilka.local.bus.BusStation;
import org.kopilka.local.bus.Rules;
import org.kopilka.local.file.FileServer;
import org.kopilka.local.file.UploadStation;
import org.kopilka.local.function.AsyncRuns;
import org.kopilka.local.function.Functions;
import org.kopilka.local.function.Handlers;
import org.kopilka.local.message.LocalSms;
import org.kopilka.local.queue.DeadLetters;
import org.kopilka.local.queue.QueueWorker;
import org.kopilka.local.queue.Queues;
import org.kopilka.local.stream.StreamStation;
import org.kopilka.local.template.Stack;
import org.kopilka.local.template.TemplateFault;
import org.kopilka.local.time.Recurrence;
import org.kopilka.local.time.Timetable;
import org.kopilka.local.time.VirtualClock;
import org.kopilka.store.member.Dice;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Connects functions, bus, queues and stream as the template says, and in no other way. */
final class Wiring {
  private final Stack stack;
  private final DeadLetters deadLetters;
  private final LocalSms sms;
  private final Bus bus;
  private final BusClient busClient;
  private final DynamoDbClient db;
  private final Functions functions;
  private final AsyncRuns runs;
  private final StreamStation stream;
  private final MemoryBucket bucket = new MemoryBucket();
  private final Addresses addresses;
  private final UploadStation uploads;
  private final AtomicReference<String> root = new AtomicReference<>("");
  private final List<Station> stations = new ArrayList<>();

  Wiring(Stack stack, Storage storage, VirtualClock clock, Runnable wake, Outside outside) {
    this.stack = stack;
    deadLetters = new DeadLetters(clock);
    sms = new LocalSms(clock, outside.ids());
    var queues = new Queues(stack.queues(), deadLetters, outside.ids());
    bus = new Bus(new Rules(stack.rules()), wake);
    busClient = new BusClient(stack.bus(), bus, clock, outside.ids());
    db = storage.table().forFunctions(() -> written(wake));
    addresses = new Addresses(root::get, outside.ids().get(), clock);
    var clients = List.of(db, busClient, sms, clock, Dice.secure(), bucket, addresses);
    functions = new Functions(stack.functions(), new Handlers(clients, outside));
    runs = new AsyncRuns(functions, stack.functions(), deadLetters);
    stream = new StreamStation(storage.table(), stack.streamSources(), functions, deadLetters);
    uploads = new UploadStation(stack.uploadSources(), runs, wake);
    stations.add(uploads);
    stations.add(stream);
    stations.add(new BusStation(bus, queues, runs));
    for (var source : stack.queueSources()) {
      stations.add(new QueueWorker(queues, source, functions.get(source.function())));
    }
  }

  private void written(Runnable wake) {
    stream.written();
    wake.run();
  }

  /** The schedules, each due for the first time after the clock's present time. */
  Timetable timetable(VirtualClock clock) {
    return new Timetable(stack.schedules().stream().map(this::entry).toList(), clock.instant());
  }

  private Timetable.Entry entry(Stack.Schedule schedule) {
    functions.get(schedule.function());
    return new Timetable.Entry(
        recurrence(schedule), () -> runs.run(schedule.function(), schedule.input()));
  }

  private static Recurrence recurrence(Stack.Schedule schedule) {
    try {
      return Recurrence.of(schedule.expression(), schedule.zone());
    } catch (IllegalArgumentException e) {
      throw new TemplateFault(
          schedule.id() + ".ScheduleExpression", "is not understood: " + e.getMessage() + ".");
    }
  }

  List<Station> stations() {
    return stations;
  }

  StreamStation stream() {
    return stream;
  }

  Functions functions() {
    return functions;
  }

  DeadLetters deadLetters() {
    return deadLetters;
  }

  /** The table as functions see it. */
  DynamoDbClient db() {
    return db;
  }

  LocalSms sms() {
    return sms;
  }

  /** Serves the bucket, from now on at this address. */
  FileServer files(String at) {
    root.set(at + FileServer.PATH);
    return new FileServer(bucket, addresses, uploads);
  }

  Bus bus() {
    return bus;
  }

  BusClient busClient() {
    return busClient;
  }
}
