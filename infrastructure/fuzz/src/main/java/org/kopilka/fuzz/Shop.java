package org.kopilka.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.kopilka.bucket.Addresses;
import org.kopilka.bucket.MemoryBucket;
import org.kopilka.local.Outside;
import org.kopilka.local.bus.Bus;
import org.kopilka.local.bus.BusClient;
import org.kopilka.local.bus.Rules;
import org.kopilka.local.function.Functions;
import org.kopilka.local.function.Handlers;
import org.kopilka.local.function.TextLog;
import org.kopilka.local.gateway.Api;
import org.kopilka.local.gateway.Reply;
import org.kopilka.local.gateway.Request;
import org.kopilka.local.message.LocalSms;
import org.kopilka.local.stream.RecordFilter;
import org.kopilka.local.stream.StreamRecord;
import org.kopilka.local.table.TableDefinition;
import org.kopilka.local.template.Stack;
import org.kopilka.local.template.StackReader;
import org.kopilka.seeds.Seeds;
import org.kopilka.store.TableItems;
import org.kopilka.store.member.Dice;
import org.kopilka.table.ChangeFeed;
import org.kopilka.table.MemoryTable;

/** All functions on a table in memory with one member in it, the same each time it is made. */
final class Shop {
  /** When it is, for ever. */
  static final Instant NOW = Instant.parse("2026-11-21T07:20:00Z");

  private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";

  private final Functions functions;
  private final Api api;
  private final ChangeFeed feed;
  private final List<Follower> streams;
  private String memberId = "";
  private String holdId = "";
  private int ids;

  /** What all shops have in common, read once. */
  record Plan(Stack stack, Rules rules, Path programmes) {
    static Plan read(Path root) {
      try {
        var stack = StackReader.read(Files.readString(root.resolve("template.yaml")), Map.of());
        return new Plan(stack, new Rules(stack.rules()), root.resolve("infrastructure/programmes"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record Follower(String function, RecordFilter filter) {}

  Shop(Plan plan) {
    var stack = plan.stack();
    streams =
        stack.streamSources().stream()
            .map(
                each ->
                    new Follower(
                        each.function(), new RecordFilter(each.function(), each.filters())))
            .toList();
    var table = MemoryTable.create(TableDefinition.request(stack.table()));
    var seeds = new Seeds(new TableItems(table.client(), stack.table().name()));
    seeds.knownKeys();
    try {
      seeds.programmes(plan.programmes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    feed = table.follow();
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var random = new SplittableRandom(1);
    Dice dice = random::nextLong;
    var bus = new BusClient(stack.bus(), new Bus(plan.rules(), () -> {}), clock, this::nextId);
    var sms = new LocalSms(clock, this::nextId);
    var outside = new Outside(clock, this::nextId, TextLog.SILENT);
    var addresses = new Addresses(() -> "http://127.0.0.1/", "a secret", clock);
    var clients = List.of(table.client(), bus, sms, clock, dice, new MemoryBucket(), addresses);
    functions = new Functions(stack.functions(), new Handlers(clients, outside));
    api = new Api(stack.routes(), stack.guards(), functions, clock);
    memberId = ask(Letter.REGISTER).replaceFirst("(?s).*\"memberId\":\"([a-z0-9]+)\".*", "$1");
    ask(Letter.ADJUST);
    ask(Letter.BUY);
    holdId = ask(Letter.HOLD).replaceFirst("(?s).*\"holdId\":\"([^\"]+)\".*", "$1");
  }

  private String nextId() {
    return "id-" + ++ids;
  }

  private String ask(String letter) {
    var reply = answer(Letter.read(letter.getBytes(StandardCharsets.UTF_8), this));
    Finding.unless(reply.status() < 300, () -> "the shop does not open: " + reply);
    return reply.body();
  }

  /** Answers; whatever was written must then be told. */
  Reply answer(Request request) {
    var reply = api.answer(request);
    feed.next().stream().map(StreamRecord::of).forEach(this::tell);
    return reply;
  }

  private void tell(StreamRecord record) {
    for (var source : streams) {
      if (source.filter().takes(record)) {
        var told = run(source.function(), "{\"Records\":[" + record.json() + "]}");
        Finding.unless(told.equals(NOTHING_FAILED), () -> "written, and cannot be told");
      }
    }
  }

  /** Runs a function as anything but the API does. */
  String run(String function, String event) {
    var answer = functions.get(function).run(event.getBytes(StandardCharsets.UTF_8));
    return new String(answer, StandardCharsets.UTF_8);
  }

  /** Puts in the ids that only this shop knows. */
  String fill(String text) {
    return text.replace("$member", memberId).replace("$hold", holdId);
  }
}
