package org.kopilka.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Registration;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A shop with a till: both programmes, a member of each and the function over a real table. */
final class Shop implements AutoCloseable {
  static final String CARD = "2000000000015";
  static final String PHONE = "+375291234567";
  static final String MEMBER = "m-anna";
  static final String ACCOUNT = "a-anna";
  static final String BUILDER = "m-boris";

  private static final String PEPPER = "a secret of this test";

  private static final Map<String, String> ENVIRONMENT =
      Map.of("TABLE_NAME", LedgerTable.NAME, "PROGRAMME", "veska", "IDENTITY_PEPPER", PEPPER);

  final SettableClock clock = new SettableClock("2026-11-21T07:15:00Z");
  final LedgerTable table;
  final CountingDb db;
  final TableItems items;
  final Journal journal;
  final Lambda function;

  Shop() {
    this(LedgerTable.create());
  }

  private Shop(LedgerTable table) {
    this(table, table.db(), MEMBER, ACCOUNT);
  }

  /** A shop whose function has this client and whose member has these ids. */
  Shop(LedgerTable table, DynamoDbClient client, String member, String account) {
    this.table = table;
    db = new CountingDb(client);
    items = new TableItems(db, LedgerTable.NAME);
    journal = new Journal(items, Pause.jittered());
    function = new Lambda(new AccrualHandler(db, clock, ENVIRONMENT));
    register("veska", member, account, CARD, PHONE);
    register("dobrostroy", BUILDER, "a-boris", "3000000000014", "+79161234567");
  }

  private void register(String code, String id, String account, String card, String phone) {
    var text = Repository.programme(code);
    var programme = ProgrammeJson.read(text);
    new ProgrammeShelf(items, ProgrammeJson::read).add(programme, text);
    var now = clock.instant().minusSeconds(3600);
    var programmes = new Programmes(List.of(programme));
    var open = new Command.Open(MemberFacts.NONE, "TILL", card, false, programmes);
    var blank = Account.blank(account, id, code);
    var first =
        Ledger.next(blank, ((Decision.Accepted) Ledger.decide(blank, open, now)).event(), now);
    var result =
        new Registration(items, new Identity(PEPPER))
            .register(
                new Request(LineKey.request(code, "till-1", "test", id), "00", "test"),
                new Member(id, account, code, "TILL", now, List.of(card(card, now))),
                new Profile(phone, null, null, null, Set.of(), "ru"),
                Ledger.apply(blank, first),
                first,
                programmes);
    assertThat(result).isInstanceOf(Registration.Result.Registered.class);
  }

  private static Member.Card card(String number, Instant now) {
    return new Member.Card(number, now, false);
  }

  HttpReply send(HttpCall call) {
    return HttpReply.of(function, call);
  }

  HttpReply buy(String json) {
    return send(HttpCall.of("POST /v1/purchases").body(json));
  }

  HttpReply quote(String json) {
    return send(HttpCall.of("POST /v1/purchases/quote").body(json));
  }

  HttpReply look(String receiptId) {
    return send(HttpCall.of("GET /v1/purchases/{receiptId}").path("receiptId", receiptId));
  }

  HttpReply giveBack(String receiptId, String json) {
    return send(
        HttpCall.of("POST /v1/purchases/{receiptId}/returns")
            .path("receiptId", receiptId)
            .body(json));
  }

  HttpReply adjust(String memberId, String key, String json) {
    return send(
        HttpCall.of("POST /v1/members/{id}/adjustments")
            .path("id", memberId)
            .from("office", "admin")
            .key(key)
            .body(json));
  }

  /** Gives the member points that are available at once. */
  void give(long points) {
    var key = "gift-" + clock.instant().toEpochMilli() + "-" + points;
    var reply = adjust(MEMBER, key, "{\"points\": %d, \"reason\": \"Подарок\"}".formatted(points));
    assertThat(reply.status()).as("%s", reply.json()).isEqualTo(200);
  }

  /** The member's balance as the ledger has it now. */
  JsonNode balance() {
    return quote(Basket.coffee("q").body()).json().path("balance");
  }

  Account account() {
    return journal.account("veska", ACCOUNT).orElseThrow();
  }

  @Override
  public void close() {
    table.close();
  }
}
