package org.kopilka.dayx;

import static org.kopilka.wire.http.Route.on;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kopilka.bus.Backoff;
import org.kopilka.bus.Bus;
import org.kopilka.bus.EventBridge;
import org.kopilka.phones.ReachablePhones;
import org.kopilka.rounds.Rounds;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.TableItems;
import org.kopilka.store.dayx.Addressees;
import org.kopilka.store.dayx.DayXs;
import org.kopilka.store.ledger.History;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.message.MessageFates;
import org.kopilka.store.message.Messages;
import org.kopilka.store.migration.Migrations;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.cursor.Cursors;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.event.ShardOrder;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.http.Routes;
import org.kopilka.wire.http.Scope;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * Day X (contract, Administration; requirements 99 to 102). Started by requests, by {@code
 * StartDayX}, by its schedule, and by its own orders for one shard each, {@code GoOnWithDayX}.
 *
 * <p>Environment: {@code TABLE_NAME}, {@code BUS_NAME}, {@code PROGRAMME}; {@code IDENTITY_PEPPER},
 * for cursors; {@code CODE_COUNTRIES}, whose mobile phones texts reach.
 */
public final class DayXHandler implements RequestStreamHandler {
  private static final String START = "StartDayX";
  private static final Set<Scope> ADMIN = Set.of(Scope.ADMIN);

  private final Routes routes;
  private final Announcing announcing;
  private final Course course;
  private final Rounds rounds;
  private final ProgrammeShelf shelf;
  private final String installations;

  /** What Lambda calls. */
  public DayXHandler() {
    this(
        DynamoDb.client(System.getenv()),
        EventBridge.client(System.getenv()),
        Clock.systemUTC(),
        System.getenv());
  }

  /** With everything that it meets outside handed in. */
  public DayXHandler(
      DynamoDbClient db, EventBridgeClient events, Clock clock, Map<String, String> environment) {
    var settings = new Settings(environment);
    var table = new TableItems(db, settings.table());
    var pause = Pause.jittered();
    var days = new DayXs(table);
    var addressees = new Addressees(table);
    var holders = holders(table, settings, pause);
    var bus = new Bus(events, settings.bus(), Backoff.doubling());
    this.installations = settings.programme();
    this.shelf = new ProgrammeShelf(table, ProgrammeJson::read);
    var choose = new ChooseJob(table, days, addressees, holders, new History(table, pause));
    this.rounds = new Rounds(choose, shelf, bus, clock);
    var dispatching = new Dispatching(days, addressees, holders, new Messages(table), bus, pause);
    var fates = new MessageFates(table, pause);
    this.course = new Course(days, addressees, shelf, choose, dispatching, fates, clock);
    this.announcing = new Announcing(days, new Migrations(table), shelf, pause, clock);
    var programmes = new ProgrammeChoice(installations, shelf::get);
    var json = new DayXJson(days);
    var cursors = new Cursors(settings.pepper());
    this.routes =
        routes(
            new DayXRoutes(days, announcing, programmes, json, pause, clock),
            new UnboundCards(table, holders, programmes, cursors, clock));
  }

  private static Holders holders(TableItems table, Settings settings, Pause pause) {
    var members = new Members(table, new Identity(settings.pepper()));
    var phones = new ReachablePhones(settings.codeCountries());
    return new Holders(members, new Journal(table, pause), phones);
  }

  private static Routes routes(DayXRoutes day, UnboundCards unbound) {
    return Routes.of(
        on("POST /v1/migrations/{id}/day-x", ADMIN, day::start),
        on("GET /v1/migrations/{id}/day-x", ADMIN, day::show),
        on("POST /v1/migrations/{id}/day-x/pause", ADMIN, day::halt),
        on("POST /v1/migrations/{id}/day-x/resume", ADMIN, day::goOn),
        on("POST /v1/migrations/{id}/day-x/cancel", ADMIN, day::callOff),
        on("GET /v1/unbound-cards", ADMIN, unbound::list));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var bytes = input.readAllBytes();
    var event = Json.read(new ByteArrayInputStream(bytes));
    if (event.has("routeKey")) {
      routes.handle(new ByteArrayInputStream(bytes), output, context);
    } else if (event.path("detail-type").asText().equals(START)) {
      announcing.announce(order(event));
    } else {
      goOn(ShardOrder.decode(event), context);
    }
  }

  private Announcing.Order order(JsonNode event) {
    var start = BusEvent.decode(event);
    return start.read(
        data ->
            new Announcing.Order(
                "event " + start.id(),
                data.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE, installations),
                data.required("migrationId", TextFormats.ID),
                DayXBody.read(data),
                start.correlationId()));
  }

  private void goOn(ShardOrder order, Context context) {
    if (!order.fansOut()) {
      rounds.run(order, context);
      // The last one of a programme's shards need not wait for the schedule.
      course.goOn(String.valueOf(order.programme()));
      return;
    }
    var codes = order.programme() == null ? shelf.codes() : List.of(order.programme());
    for (var code : codes) {
      if (course.goOn(code)) {
        rounds.run(
            new ShardOrder(order.type(), code, null, null, null, order.correlationId()), context);
      }
    }
  }
}
