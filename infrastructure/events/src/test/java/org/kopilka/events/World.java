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
import org.kopilka.accrual.AccrualHandler;
import org.kopilka.authorizer.AuthorizerHandler;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.expiry.ExpiryHandler;
import org.kopilka.fixtures.Orders;
import org.kopilka.fixtures.Streams;
import org.kopilka.maturity.MaturityHandler;
import org.kopilka.members.MembersHandler;
import org.kopilka.outbox.OutboxHandler;
import org.kopilka.programmes.ProgrammesHandler;
import org.kopilka.redemption.RedemptionHandler;
import org.kopilka.sms.SmsHandler;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import org.kopilka.store.client.ApiClient;
import org.kopilka.store.client.ApiKeys;
import org.kopilka.store.ledger.Lines;
import org.kopilka.store.member.Dice;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Registration;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.RecordingBus;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.tier.TierHandler;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All functions over one table, and the member whom the examples speak of. */
final class World implements AutoCloseable {
  static final String MEMBER = "k7q2m4x5z3n6b2c4d5f7";
  private static final String ACCOUNT = "a2v6y3w4t7r5q2p3n4m6";
  private static final String CARD = "2000000000015";
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "TABLE_NAME", LedgerTable.NAME,
          "BUS_NAME", "kopilka-test",
          "PROGRAMME", "veska",
          "IDENTITY_PEPPER", "a pepper for examples");

  final SettableClock clock = new SettableClock("2026-11-21T07:15:00Z");
  final RecordingBus bus = new RecordingBus();
  final OneTextSns sns = new OneTextSns();

  private final LedgerTable dynamo = LedgerTable.create();
  private final TableItems table = new TableItems(dynamo.db(), LedgerTable.NAME);
  private final Map<String, Lambda> functions = new HashMap<>();

  World() {
    var db = dynamo.db();
    function("accrual", new AccrualHandler(db, clock, ENVIRONMENT));
    function("redemption", new RedemptionHandler(db, clock, ENVIRONMENT));
    function("members", new MembersHandler(db, clock, ENVIRONMENT, Dice.secure()));
    function("programmes", new ProgrammesHandler(db, clock, ENVIRONMENT));
    function("authorizer", new AuthorizerHandler(db, clock, ENVIRONMENT));
    function("sms", new SmsHandler(db, sns, clock, ENVIRONMENT));
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
    register(shelf);
  }

  private void function(String name, RequestStreamHandler handler) {
    functions.put(name, new Lambda(handler));
  }

  private void register(ProgrammeShelf shelf) {
    var now = clock.instant();
    var programmes = shelf.read("veska").orElseThrow();
    var facts = new MemberFacts(true, true);
    var open = new Command.Open(facts, "TILL", CARD, true, programmes);
    var blank = Account.blank(ACCOUNT, MEMBER, "veska");
    var accepted = (Decision.Accepted) Ledger.decide(blank, open, now);
    var first = Ledger.next(blank, accepted.event(), now);
    var cards = List.of(new Member.Card(CARD, now, true));
    var key = LineKey.request("veska", "local-till", "POST /v1/members", "form-1");
    new Registration(table, new Identity("a pepper for examples"))
        .register(
            new Request(key, "00", "example-register"),
            new Member(MEMBER, ACCOUNT, "veska", "TILL", now, cards),
            new Profile("+375290000000", null, null, null, Set.of("ADVERTISING"), "ru", false),
            Ledger.apply(blank, first),
            first,
            programmes);
  }

  private Lambda running(String function) {
    return Objects.requireNonNull(functions.get(function), function);
  }

  /** Invokes a function with an event. */
  JsonNode invoke(String function, JsonNode event) {
    return running(function).invoke(event);
  }

  /** Sends a request's example to its function and gives the status and body of the answer. */
  JsonNode send(String example) {
    return invoke(functionOf(example), Examples.read("http/" + example));
  }

  static String functionOf(String example) {
    return switch (example) {
      case "quote-purchase", "record-purchase", "show-purchase", "return-purchase" -> "accrual";
      case "adjust-points" -> "accrual";
      case "place-hold", "capture-hold", "release-hold" -> "redemption";
      case "show-programme", "replace-programme", "describe-api" -> "programmes";
      default -> "members";
    };
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
