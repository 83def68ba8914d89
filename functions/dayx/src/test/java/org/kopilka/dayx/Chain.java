package org.kopilka.dayx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.domain.migration.Admissions;
import org.kopilka.domain.migration.Base;
import org.kopilka.domain.migration.Destination;
import org.kopilka.domain.migration.Judged;
import org.kopilka.domain.migration.Mapping;
import org.kopilka.domain.migration.Mode;
import org.kopilka.domain.migration.OldCard;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Arrivals;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.member.Registration;
import org.kopilka.store.message.Claim;
import org.kopilka.store.message.MessageFacts;
import org.kopilka.store.message.MessageKey;
import org.kopilka.store.message.Messages;
import org.kopilka.store.migration.Migration;
import org.kopilka.store.migration.Migrations;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.table.MemoryTable;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.RecordingBus;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A chain whose older programme has come in, and the function that ends it. */
final class Chain {
  static final String CODE = "dobrostroy";
  static final String ID = "m-1";
  static final String DAY_X = "2026-12-01T00:00:00+03:00";
  static final Instant AT = Instant.parse(DAY_X);
  private static final String PEPPER = "a secret of this test";
  private static final Instant CAME = Instant.parse("2026-11-22T06:00:00Z");
  private static final Destination FOREMEN = new Destination("foremen", List.of(), null);

  final SettableClock clock = new SettableClock("2026-11-22T09:00:00+03:00");
  final DynamoDbClient db = MemoryTable.create(LedgerTable.definition()).client();
  final TableItems items = new TableItems(db, LedgerTable.NAME);
  final RecordingBus bus = new RecordingBus();
  final Members members = new Members(items, new Identity(PEPPER));
  final Journal journal = new Journal(items, Pause.jittered());
  final ProgrammeShelf shelf = new ProgrammeShelf(items, ProgrammeJson::read);
  private final Programmes programmes;
  private final AtomicLong dice = new AtomicLong();
  private final List<OldCard> cards = new ArrayList<>();
  private final List<JsonNode> texts = new ArrayList<>();

  Chain() {
    var json = Json.parseObject(Repository.programme(CODE));
    json.putArray("variants").addObject().put("code", "foremen").put("spendMaxBp", 10_000);
    var text = Json.write(json);
    shelf.add(ProgrammeJson.read(text), text);
    shelf.list(CODE);
    programmes = shelf.read(CODE).orElseThrow();
    var asked = Migration.asked(CODE, ID, Mode.RUN, "00", "{}", CAME, "r-1");
    var migrations = new Migrations(items);
    migrations.open(asked);
    var begun = new Migrations(items).get(CODE, ID).orElseThrow().begun("tag", "0");
    migrations.save(begun);
    migrations.save(new Migrations(items).get(CODE, ID).orElseThrow().done("{}", "0"));
  }

  /** The function as Lambda would start it now. */
  Lambda lambda() {
    return lambda(db);
  }

  /** The same, which dies after so many of its calls to the table or the bus. */
  Lambda dyingAfter(Runnable fuse) {
    bus.after(fuse);
    return lambda(new CountingDb(db, fuse));
  }

  private Lambda lambda(DynamoDbClient through) {
    var environment =
        Map.of(
            "TABLE_NAME",
            LedgerTable.NAME,
            "BUS_NAME",
            "bus",
            "PROGRAMME",
            CODE,
            "IDENTITY_PEPPER",
            PEPPER,
            "CODE_COUNTRIES",
            "RU,BY");
    return new Lambda(new DayXHandler(through, bus, clock, environment));
  }

  /** A card of the base, whose points last moved so. */
  Chain card(String number, @Nullable String phone, boolean complete, @Nullable String moved) {
    var name = complete ? "Имя" : null;
    var email = complete ? "a@example.org" : null;
    var at = moved == null ? null : Instant.parse(moved);
    cards.add(new OldCard(number, FOREMEN, phone, name, email, 100, 0, at));
    return this;
  }

  /** Brings all of them in. */
  Chain open() {
    var mapping =
        new Mapping(
            Map.of("Прорабы", FOREMEN),
            Mapping.LivesFrom.IMPORT,
            true,
            new Mapping.Mailing("-", 1, 0));
    var base = new Base();
    cards.forEach(card -> base.count(new Judged.Good(1, card, List.of())));
    var admissions = new Admissions(mapping, base, List.of("fullName", "email"), CAME);
    var arrivals =
        new Arrivals(
            items,
            new Registration(items, new Identity(PEPPER)),
            members,
            this::drawn,
            Pause.jittered());
    for (int line = 0; line < cards.size(); line++) {
      var request = new Request(LineKey.imported(CODE, ID, line + 1), "00", "r-1");
      var admitted =
          arrivals.admit(
              new Arrivals.Asked(request, ID, admissions.of(cards.get(line)), programmes, CAME));
      assertThat(admitted).isInstanceOf(Arrivals.Result.Arrived.class);
    }
    return this;
  }

  private long drawn(long bound) {
    var next = dice.incrementAndGet() * 0x9E37_79B9_7F4A_7C15L;
    return Math.floorMod(next ^ (next >>> 29), bound);
  }

  /** An order of waves of so many, an hour apart, at all hours. */
  static ObjectNode order(int size) {
    var order = Json.object().put("at", DAY_X);
    order.putObject("text").put("ru", "Изменения").put("en", "Changes");
    var waves = order.putObject("waves").put("size", size).put("every", "PT1H");
    waves.putObject("hours").put("from", "00:00").put("until", "23:59");
    return order;
  }

  HttpReply starts(ObjectNode order, String key) {
    return asks("POST /v1/migrations/{id}/day-x", key, order.toString());
  }

  HttpReply asks(String route, String key, @Nullable String body) {
    var call = HttpCall.of(route).from("office", "admin").key(key);
    var named = route.contains("{id}") ? call.path("id", ID) : call;
    return HttpReply.of(lambda(), body == null ? named : named.body(body));
  }

  JsonNode shown() {
    return asks("GET /v1/migrations/{id}/day-x", "", null).json();
  }

  JsonNode progress() {
    return shown().path("progress");
  }

  /** The schedule comes round, and the orders that follow are brought; texts stay on the bus. */
  void goesOn() {
    goesOn(lambda());
  }

  void goesOn(Lambda function) {
    function.invoke(scheduled());
    deliver(function);
  }

  static ObjectNode scheduled() {
    var order = Json.object().put("source", "kopilka.schedule").put("detail-type", "GoOnWithDayX");
    order.putObject("detail").putObject("metadata");
    order.withObject("/detail").putObject("data");
    return order;
  }

  private void deliver(Lambda function) {
    for (var drained = bus.drain(); !drained.isEmpty(); drained = bus.drain()) {
      for (var event : drained) {
        if (event.path("detail-type").asText().equals("MessageRequested")) {
          texts.add(event);
        } else {
          function.invoke(event);
        }
      }
    }
  }

  /** Takes up what a dead run left on the bus. */
  void recovers() {
    bus.after(() -> {});
    deliver(lambda());
  }

  /** All texts asked for so far. */
  List<JsonNode> texts() {
    return List.copyOf(texts);
  }

  /** The cards that the members have who are told. */
  SortedSet<String> told() {
    var told = new TreeSet<String>();
    for (var text : texts) {
      var memberId = text.at("/detail/data/memberId").asText();
      told.add(members.member(CODE, memberId).orElseThrow().cards().getFirst().number());
    }
    return told;
  }

  String memberOf(String card) {
    return members.find(CODE, new MemberRef.Card(card)).orElseThrow().memberId();
  }

  /** The function of texts sends all that it was asked for. */
  void smsSends() {
    var messages = new Messages(items);
    var facts = new MessageFacts("TRANSACTIONAL", 3, "r-1");
    for (var text : texts) {
      var id = text.at("/detail/metadata/id").asText();
      var key = new MessageKey(CODE, id, text.at("/detail/data/memberId").asText());
      if (messages.claim(key, facts, clock.instant()) instanceof Claim.Won(var attempt)) {
        messages.sent(key, attempt, "sms-1", clock.instant());
      }
    }
  }
}
