package org.kopilka.bench.branch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kopilka.bucket.Addresses;
import org.kopilka.bucket.MemoryBucket;
import org.kopilka.local.Outside;
import org.kopilka.local.function.Handlers;
import org.kopilka.local.function.LocalFunction;
import org.kopilka.local.template.Stack;
import org.kopilka.local.template.StackReader;
import org.kopilka.seeds.Seeds;
import org.kopilka.store.TableItems;
import org.kopilka.store.member.Dice;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.RecordingBus;
import org.kopilka.testing.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The template's functions on some table, called as Lambda calls them and with nothing between. */
public final class Branch implements Counter {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, LocalFunction> byRoute = new HashMap<>();
  private final Map<String, LocalFunction> byId = new HashMap<>();

  private Branch(Stack stack, Handlers handlers) {
    stack.functions().forEach(each -> byId.put(each.id(), handlers.make(each)));
    for (var route : stack.routes()) {
      byRoute.put(route.method() + " " + route.path(), function(route.function()));
    }
  }

  /** The template as it is installed here. */
  public static Stack stack() {
    return StackReader.read(Repository.text("template.yaml"), Map.of());
  }

  /** Puts keys and programmes into an empty table. */
  public static void seed(Stack stack, DynamoDbClient db) {
    var seeds = new Seeds(new TableItems(db, stack.table().name()));
    try {
      seeds.knownKeys();
      seeds.programmes(programmes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of the ready-made programmes. */
  public static Path programmes() {
    return Repository.file("infrastructure/programmes");
  }

  /** The functions over a seeded table. What they tell the bus is kept and not passed on. */
  public static Branch open(Stack stack, DynamoDbClient db, RecordingBus bus, Outside outside) {
    var clock = outside.clock();
    var addresses = new Addresses(() -> "http://127.0.0.1/", "a secret", clock);
    var clients =
        List.of(db, bus, new Phones(), clock, Dice.secure(), new MemoryBucket(), addresses);
    return new Branch(stack, new Handlers(clients, outside));
  }

  /** A function by its logical id. */
  public LocalFunction function(String id) {
    var function = byId.get(id);
    if (function == null) {
      throw new IllegalArgumentException("no function " + id);
    }
    return function;
  }

  /** The function behind a route. */
  public LocalFunction behind(String routeKey) {
    var function = byRoute.get(routeKey);
    if (function == null) {
      throw new IllegalArgumentException("no route " + routeKey);
    }
    return function;
  }

  @Override
  public Reply send(HttpCall call) {
    return read(behind(call.routeKey()).run(event(call)));
  }

  /** A request as its function gets it. */
  public static byte[] event(HttpCall call) {
    return call.event().toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A function's answer. */
  public static Reply read(byte[] answer) {
    var json = parsed(answer);
    return new Reply(json.path("statusCode").asInt(), json.path("body").asText());
  }

  private static JsonNode parsed(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
