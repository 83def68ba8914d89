package org.kopilka.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.PricedLine;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Dice;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.programme.ProgrammeJson;

/** The function over a table with both ready-made programmes, and the tills that fill it. */
final class MembersFunction implements AutoCloseable {
  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "TABLE_NAME", LedgerTable.NAME, "PROGRAMME", "veska", "IDENTITY_PEPPER", "a test secret");

  final LedgerTable table = LedgerTable.create();
  final CountingDb db = new CountingDb(table.db());
  final SettableClock clock = new SettableClock("2026-11-21T07:15:00Z");
  final TableItems items = new TableItems(table.db(), LedgerTable.NAME);
  final Journal journal = new Journal(items, Pause.jittered());
  final Lambda lambda;

  private final AtomicInteger requests = new AtomicInteger();

  MembersFunction() {
    this(Dice.secure());
  }

  MembersFunction(Dice dice) {
    lambda = new Lambda(new MembersHandler(db, clock, ENVIRONMENT, dice));
    var shelf = new ProgrammeShelf(items, ProgrammeJson::read);
    for (var code : List.of("veska", "dobrostroy")) {
      shelf.add(programme(code), Repository.programme(code));
    }
  }

  private static Programme programme(String code) {
    return ProgrammeJson.read(Repository.programme(code));
  }

  HttpReply send(HttpCall call) {
    return HttpReply.of(lambda, call);
  }

  HttpReply register(String body) {
    return send(registration(body).key("k-" + requests.incrementAndGet()));
  }

  static HttpCall registration(String body) {
    return HttpCall.of("POST /v1/members").body(body);
  }

  /** Registers a member with this card and answers with their id. */
  String member(String card) {
    var reply = register("{\"source\": \"TILL\", \"card\": \"" + card + "\"}");
    assertThat(reply.status()).as(reply.json().toString()).isEqualTo(201);
    return reply.json().path("memberId").asText();
  }

  static HttpCall balanceOf(String memberId) {
    return HttpCall.of("GET /v1/members/{id}/balance").path("id", memberId);
  }

  static HttpCall operationsOf(String memberId) {
    return HttpCall.of("GET /v1/members/{id}/operations").path("id", memberId);
  }

  /** A purchase of one thing now, paid with money, as the other functions record it. */
  void purchase(String memberId, long price) {
    purchase(memberId, price, new Redeem.Nothing());
  }

  void purchase(String memberId, long price, Redeem redeem) {
    var receiptId = "r-" + requests.incrementAndGet();
    var goods = new Goods("coffee", null, null, null, Quantity.of(1), price);
    var receipt = new Receipt(receiptId, clock.instant(), null, null, null, null);
    run(
        memberId,
        LineKey.purchase("veska", receiptId),
        new Command.Purchase(receipt, List.of(PricedLine.undiscounted(goods)), redeem, veska()));
  }

  /** Any other command, as the other functions run it. */
  void run(String memberId, Command command) {
    var key = LineKey.request("veska", "t", "TEST", "k" + requests.incrementAndGet());
    run(memberId, key, command);
  }

  private void run(String memberId, LineKey key, Command command) {
    var member = new Members(items, new Identity("a test secret")).member("veska", memberId);
    var commit =
        journal.commit(
            new Request(key, "00", "test"),
            member.orElseThrow().accountId(),
            veska(),
            clock.instant(),
            () -> Asked.plainly(command));
    assertThat(commit).isInstanceOf(Commit.Recorded.class);
  }

  static Programmes veska() {
    return new Programmes(List.of(programme("veska")));
  }

  Instant now() {
    return clock.instant();
  }

  void advance(String duration) {
    clock.advance(Duration.parse(duration));
  }

  @Override
  public void close() {
    table.close();
  }
}
