package org.kopilka.events;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.kopilka.accrual.AccrualHandler;
import org.kopilka.authorizer.AuthorizerHandler;
import org.kopilka.bucket.Addresses;
import org.kopilka.bucket.MemoryBucket;
import org.kopilka.cards.CardsHandler;
import org.kopilka.dayx.DayXHandler;
import org.kopilka.domain.consent.Consent;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.migration.Mode;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.expiry.ExpiryHandler;
import org.kopilka.fixtures.Orders;
import org.kopilka.fixtures.Streams;
import org.kopilka.login.LoginHandler;
import org.kopilka.maturity.MaturityHandler;
import org.kopilka.members.MembersHandler;
import org.kopilka.migrations.MigrationsHandler;
import org.kopilka.outbox.OutboxHandler;
import org.kopilka.pages.PagesHandler;
import org.kopilka.privacy.PrivacyHandler;
import org.kopilka.programmes.ProgrammesHandler;
import org.kopilka.redemption.RedemptionHandler;
import org.kopilka.sms.SmsHandler;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import org.kopilka.store.client.ApiClient;
import org.kopilka.store.client.ApiKeys;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Beside;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Lines;
import org.kopilka.store.ledger.Merges;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Dice;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Registration;
import org.kopilka.store.migration.Migration;
import org.kopilka.store.migration.Migrations;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.RecordingBus;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.tier.TierHandler;
import org.kopilka.vigilance.VigilanceHandler;
import org.kopilka.wallets.WalletsHandler;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All functions over one table, and the member whom the examples speak of. */
final class World implements AutoCloseable {
  static final String MEMBER = "k7q2m4x5z3n6b2c4d5f7";
  private static final String MIGRATION = "c4e6g2i5k7m3o6q2s4u5w7y2aa";
  private static final String ACCOUNT = "a2v6y3w4t7r5q2p3n4m6";
  private static final String CARD = "2000000000015";
  static final String STRANGER = "m6d8f3g5h7j4k6l8m3n5";
  private static final String PLAIN = "2000000000039";
  private static final String OTHER = "b3c5d7f2g4h6j3k5l7m2";
  private static final String MERGE = "p4q6r2s4t6v2w4x6y2z4";
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "TABLE_NAME", LedgerTable.NAME,
          "BUS_NAME", "kopilka-test",
          "PROGRAMME", "veska",
          "IDENTITY_PEPPER", "a pepper for examples",
          "FILES_BUCKET", "files",
          "TEXT_HOURS", "24",
          "CODE_COUNTRIES", "BY,RU,KZ",
          "CODES_PER_MINUTE", "300");

  final SettableClock clock = new SettableClock("2026-11-21T07:15:00Z");
  final RecordingBus bus = new RecordingBus();
  final OneTextSns sns = new OneTextSns();

  final MemoryBucket bucket = new MemoryBucket();

  private final LedgerTable dynamo = LedgerTable.create();
  private final TableItems table = new TableItems(dynamo.db(), LedgerTable.NAME);
  private final Map<String, Lambda> functions = new HashMap<>();
  private final Programmes programmes;

  World() {
    var db = dynamo.db();
    function("accrual", new AccrualHandler(db, clock, ENVIRONMENT));
    function("redemption", new RedemptionHandler(db, clock, ENVIRONMENT));
    function("members", new MembersHandler(db, clock, ENVIRONMENT, Dice.secure()));
    var addresses = new Addresses(() -> "http://127.0.0.1/", "secret", clock);
    var drawn = new AtomicLong();
    Dice numbered = bound -> drawn.getAndIncrement() % bound;
    function(
        "migrations", new MigrationsHandler(db, bucket, addresses, clock, ENVIRONMENT, numbered));
    function("dayx", new DayXHandler(db, bus, clock, ENVIRONMENT));
    function("cards", new CardsHandler(db, clock, ENVIRONMENT));
    function("privacy", new PrivacyHandler(db, clock, ENVIRONMENT));
    function("programmes", new ProgrammesHandler(db, clock, ENVIRONMENT));
    function("authorizer", new AuthorizerHandler(db, clock, ENVIRONMENT));
    var thrown = new AtomicLong();
    function("login", new LoginHandler(db, clock, ENVIRONMENT, b -> thrown.getAndIncrement() % b));
    function("pages", new PagesHandler(db, clock, ENVIRONMENT));
    function("wallets", new WalletsHandler(db, clock, ENVIRONMENT));
    function("sms", new SmsHandler(db, sns, clock, ENVIRONMENT));
    function("vigilance", new VigilanceHandler(db, clock, ENVIRONMENT));
    function("tier", new TierHandler(db, bus, clock, ENVIRONMENT));
    function("maturity", new MaturityHandler(db, bus, clock, ENVIRONMENT));
    function("expiry", new ExpiryHandler(db, bus, clock, ENVIRONMENT));
    function("outbox", new OutboxHandler(bus, ENVIRONMENT));
    var shelf = new ProgrammeShelf(table, ProgrammeJson::read);
    for (var code : List.of("veska", "dobrostroy")) {
      var text = Repository.programme(code);
      shelf.add(ProgrammeJson.read(text), text);
      shelf.list(code);
    }
    new ApiKeys(table).put("local-till", new ApiClient("local-till", Set.of("till"), ""));
    this.programmes = shelf.read("veska").orElseThrow();
    var profile = new Profile("+375290000000", null, null, null, Consent.of("ADVERTISING"), "ru");
    register("form-1", MEMBER, ACCOUNT, CARD, profile);
    var nobody = new Profile(null, null, null, null, Set.of(), "ru");
    register("form-3", STRANGER, "b4c6d8f3g5h7j4k6l8m3", PLAIN, nobody);
  }

  /** A base has come in, as the examples of migrations and of day X name it. */
  void migrates() {
    var migrations = new Migrations(table);
    migrations.open(
        Migration.asked(
            "veska", MIGRATION, Mode.RUN, "00", "{}", clock.instant(), "example-open-migration"));
    migrations.save(migration(migrations).begun("tag", "0".repeat(64)));
    migrations.save(migration(migrations).done("{}", "0".repeat(64)));
  }

  private static Migration migration(Migrations migrations) {
    return migrations.get("veska", MIGRATION).orElseThrow();
  }

  /** A second card of the member's is found, given up for the first, and had back again. */
  void mergeAndUndo() {
    var nobody = new Profile(null, null, null, null, Set.of(), "ru");
    register("form-2", "m5d7f2g4h6j3k5l7m2n4", OTHER, "2000000000022", nobody);
    var gift = LineKey.request("veska", "admin", "POST /v1/members/{id}/adjustments", "gift-2");
    var points = new Command.Adjust(300, "извинение", programmes);
    new Journal(table, Pause.jittered())
        .commit(
            new Request(gift, "00", "example-gift"),
            OTHER,
            programmes,
            clock.instant(),
            () -> Asked.plainly(points));
    var merges = new Merges(table);
    merges.once(
        new Request(LineKey.merge("veska", MERGE), "00", "example-merge"),
        MERGE,
        ACCOUNT,
        CARD,
        List.of(new Merges.Giving(OTHER, "2000000000022")),
        programmes,
        clock.instant(),
        Beside.NOTHING);
    var undo = LineKey.request("veska", "admin", "POST /v1/merges/{id}/undo", "undo-1");
    merges.undoOnce(
        new Request(undo, "00", "example-undo"),
        merges.line("veska", MERGE).orElseThrow(),
        List.of(OTHER),
        programmes,
        clock.instant(),
        Beside.NOTHING);
  }

  private void function(String name, RequestStreamHandler handler) {
    functions.put(name, new Lambda(handler));
  }

  private void register(String form, String member, String account, String card, Profile profile) {
    var now = clock.instant();
    var known = profile.phone() != null;
    var facts = new MemberFacts(known, known);
    var open = new Command.Open(facts, "TILL", card, true, programmes);
    var blank = Account.blank(account, member, "veska");
    var accepted = (Decision.Accepted) Ledger.decide(blank, open, now);
    var first = Ledger.next(blank, accepted.event(), now);
    var cards = List.of(new Member.Card(card, now, true));
    var key = LineKey.request("veska", "local-till", "POST /v1/members", form);
    new Registration(table, new Identity("a pepper for examples"))
        .register(
            new Request(key, "00", "example-register"),
            new Member(member, account, "veska", "TILL", now, cards),
            profile,
            Ledger.apply(blank, first),
            first,
            programmes);
  }

  Lambda running(String function) {
    return Objects.requireNonNull(functions.get(function), function);
  }

  /** Invokes a function with an event. */
  JsonNode invoke(String function, JsonNode event) {
    return running(function).invoke(event);
  }

  /** Sends a request's example to its function and gives the status and body of the answer. */
  JsonNode send(String example) {
    return invoke(Examples.functionOf(example), Examples.read("http/" + example));
  }

  /** A schedule comes round, and all orders that follow from it are worked. */
  void night(String function, String order, String now) {
    clock.set(now);
    Orders.run(running(function), bus, order);
  }

  void advance(Duration by) {
    clock.advance(by);
  }

  /** Everything in the table that the stream's filter would show to the outbox, as one batch. */
  ObjectNode streamed() {
    var batch = Streams.batch();
    items("LINE").stream()
        .sorted(Comparator.comparing(World::recordedAt).thenComparing(World::seq))
        .forEach(item -> Streams.add(batch, "INSERT", item));
    items("MESSAGE").forEach(item -> Streams.add(batch, "MODIFY", item));
    items("STEP").forEach(item -> Streams.add(batch, "INSERT", item));
    items("CODE").forEach(item -> Streams.add(batch, "INSERT", item));
    items("ALERT").forEach(item -> Streams.add(batch, "INSERT", item));
    items("ERASED").forEach(item -> Streams.add(batch, "INSERT", item));
    items("PROGRAMME").forEach(item -> Streams.add(batch, "INSERT", item));
    return batch;
  }

  private List<Map<String, AttributeValue>> items(String type) {
    var found = new ArrayList<Map<String, AttributeValue>>();
    for (var item : dynamo.db().scanPaginator(r -> r.tableName(LedgerTable.NAME)).items()) {
      if (type.equals(Attributes.optionalText(item, "t"))) {
        found.add(item);
      }
    }
    return found;
  }

  private static Instant recordedAt(Map<String, AttributeValue> item) {
    return line(item).entry().recordedAt();
  }

  private static long seq(Map<String, AttributeValue> item) {
    return line(item).entry().seq();
  }

  private static Line line(Map<String, AttributeValue> item) {
    return Lines.line(item);
  }

  @Override
  public void close() {
    dynamo.close();
  }
}
