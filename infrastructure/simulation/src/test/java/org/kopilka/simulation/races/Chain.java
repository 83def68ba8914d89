package org.kopilka.simulation.races;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.kopilka.local.Outside;
import org.kopilka.local.function.Handlers;
import org.kopilka.local.function.TextLog;
import org.kopilka.simulation.cloud.Fleet;
import org.kopilka.simulation.till.Answer;
import org.kopilka.simulation.till.Call;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.store.TableItems;
import org.kopilka.store.member.Dice;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.testing.RecordingBus;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table, and as many processes of each function as there are threads. */
final class Chain {
  static final Blueprint VESKA = Blueprint.read(Repository.file(""), "veska");
  static final int TILLS_MAX = 8;
  static final String START = "2026-03-02T09:00:00Z";

  /** How far every second process's clock is ahead of the others. */
  static final Duration AHEAD = Duration.ofSeconds(2);

  private static final int TRIES_MAX = 200;
  private static final String EXPIRE =
      "{\"source\":\"kopilka.schedule\",\"detail-type\":\"ExpirePoints\","
          + "\"detail\":{\"metadata\":{},\"data\":{}}}";

  final TableItems items;
  final SettableClock clock = new SettableClock(START);
  final AtomicLong busy = new AtomicLong();
  private final Blueprint blueprint = VESKA;
  private final RecordingBus bus = new RecordingBus();
  private final List<Fleet> tills = new ArrayList<>();
  private final Fleet jobs;

  Chain(DynamoDbClient db) {
    var definition = blueprint.stack().table();
    items = new TableItems(db, definition.name());
    jobs = fleet(db, Clock.offset(clock, AHEAD));
    open(db);
  }

  private void open(DynamoDbClient db) {
    var shelf = new ProgrammeShelf(items, ProgrammeJson::read);
    shelf.list(blueprint.programme().code());
    shelf.add(blueprint.programme(), blueprint.programmeText());
    for (int i = 0; i < TILLS_MAX; i++) {
      tills.add(fleet(db, i % 2 == 0 ? clock : Clock.offset(clock, AHEAD)));
    }
  }

  private Fleet fleet(DynamoDbClient db, Clock time) {
    var outside = new Outside(time, () -> "run", TextLog.SILENT);
    return new Fleet(
        blueprint.stack(), new Handlers(List.of(db, bus, time, Dice.secure()), outside));
  }

  /** Asks at a till until it is answered. */
  Answer ask(int till, Call call) {
    var function = Objects.requireNonNull(blueprint.functions().get(call.route()));
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      var answer = Answer.of(tills.get(till).run(function, call.event("request")));
      if (answer.isDone() || answer.isRefused()) {
        return answer;
      }
      busy.incrementAndGet();
    }
    throw new AssertionError("never answered: " + call);
  }

  /** Runs the job that burns points, and whatever it orders. */
  void expire() {
    jobs.run("ExpiryFunction", EXPIRE.getBytes(StandardCharsets.UTF_8));
    for (var order : bus.drain()) {
      jobs.run("ExpiryFunction", order.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
