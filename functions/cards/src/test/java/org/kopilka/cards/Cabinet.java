package org.kopilka.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Members;
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

/** The function over a table with one programme, and the people who come to it. */
final class Cabinet implements AutoCloseable {
  private static final String PEPPER = "a secret of this test";

  final LedgerTable table = LedgerTable.create();
  final CountingDb db = new CountingDb(table.db());
  final SettableClock clock = new SettableClock("2026-11-22T09:00:00Z");
  final TableItems items = new TableItems(table.db(), LedgerTable.NAME);
  final Journal journal = new Journal(items, Pause.jittered());
  final Members members = new Members(items, new Identity(PEPPER));
  final Lambda lambda;

  private final String code;
  private final Programmes programmes;
  private final AtomicInteger requests = new AtomicInteger();

  Cabinet(String code) {
    this(code, Repository.programme(code));
  }

  /** With a programme of its own. */
  Cabinet(String code, String text) {
    this.code = code;
    programmes = new Programmes(List.of(ProgrammeJson.read(text)));
    new ProgrammeShelf(items, ProgrammeJson::read).add(ProgrammeJson.read(text), text);
    var environment =
        Map.of("TABLE_NAME", LedgerTable.NAME, "PROGRAMME", code, "IDENTITY_PEPPER", PEPPER);
    lambda = new Lambda(new CardsHandler(db, clock, environment));
  }

  /** Somebody with a card of this number, a phone or none, and so many points. */
  String registers(String card, @Nullable String phone, long points) {
    return brings(card, new Profile(phone, null, null, null, Set.of(), "ru"), points);
  }

  String brings(String card, Profile profile, long points) {
    var id = "m-" + card;
    var now = clock.instant().minus(Duration.ofDays(3));
    var blank = Account.blank("a-" + card, id, code);
    var facts = new MemberFacts(profile.phone() != null, false);
    var open = new Command.Open(facts, "TILL", card, false, programmes);
    var opened = ((Decision.Accepted) Ledger.decide(blank, open, now)).event();
    var first = Ledger.next(blank, opened, now);
    var cards = List.of(new Member.Card(card, now, false));
    var result =
        new Registration(items, new Identity(PEPPER))
            .register(
                request(),
                new Member(id, blank.id(), code, "TILL", now, cards),
                profile,
                Ledger.apply(blank, first),
                first,
                programmes);
    assertThat(result).isInstanceOf(Registration.Result.Registered.class);
    if (points != 0) {
      gives(card, points);
    }
    return id;
  }

  /** Points for whoever began with this card. */
  void gives(String card, long points) {
    runs("a-" + card, new Command.Adjust(points, "a start", programmes));
  }

  private Request request() {
    var key = LineKey.request(code, "t", "TEST", "k" + requests.incrementAndGet());
    return new Request(key, "00", "test");
  }

  private void runs(String accountId, Command command) {
    var commit =
        journal.commit(
            request(), accountId, programmes, clock.instant(), () -> Asked.plainly(command));
    assertThat(commit).isInstanceOf(Commit.Recorded.class);
  }

  Account account(String card) {
    return journal.account(code, "a-" + card).orElseThrow();
  }

  long available(String card) {
    return account(card).balanceAt(clock.instant()).available();
  }

  HttpReply send(HttpCall call) {
    return HttpReply.of(lambda, call);
  }

  HttpReply links(String member, String number) {
    return send(HttpCall.of("POST /v1/me/cards").fromMember(member).body(number(number)));
  }

  HttpReply chooses(String member, String number) {
    return send(HttpCall.of("PUT /v1/me/main-card").fromMember(member).body(number(number)));
  }

  HttpReply undoes(String mergeId, String key) {
    return send(
        HttpCall.of("POST /v1/merges/{id}/undo")
            .path("id", mergeId)
            .from("office", "admin")
            .key(key));
  }

  JsonNode alerts() {
    return send(HttpCall.of("GET /v1/alerts").from("office", "admin")).json().path("items");
  }

  static String number(String number) {
    return "{\"number\": \"" + number + "\"}";
  }

  /** The statuses of a member's cards, the main one with a star. */
  List<String> statuses(String member) {
    var cards = send(HttpCall.of("GET /v1/me/cards").fromMember(member)).json();
    var statuses = new ArrayList<String>();
    cards.forEach(
        card ->
            statuses.add(
                card.path("status").asText() + (card.path("main").asBoolean() ? "*" : "")));
    return statuses;
  }

  @Override
  public void close() {
    table.close();
  }
}
