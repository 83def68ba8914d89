package org.kopilka.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Balance;
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

/** A web shop's order desk: a member of either programme with 500 points, over a real table. */
final class OrderDesk implements AutoCloseable {
  static final String ANNA = "{\"card\": \"2000000000015\"}";

  private static final String PEPPER = "a secret of this test";

  final SettableClock clock = new SettableClock("2026-11-21T07:15:00Z");
  final LedgerTable table = LedgerTable.create();
  final CountingDb db = new CountingDb(table.db());
  private final TableItems items = new TableItems(db, LedgerTable.NAME);
  private final Journal journal = new Journal(items, Pause.jittered());
  private final Lambda function =
      new Lambda(
          new RedemptionHandler(
              db,
              clock,
              Map.of(
                  "TABLE_NAME",
                  LedgerTable.NAME,
                  "PROGRAMME",
                  "veska",
                  "IDENTITY_PEPPER",
                  PEPPER)));

  OrderDesk() {
    register("veska", "anna", "2000000000015");
    register("dobrostroy", "boris", "3000000000014");
  }

  private void register(String code, String name, String card) {
    var text = Repository.programme(code);
    var programme = ProgrammeJson.read(text);
    new ProgrammeShelf(items, ProgrammeJson::read).add(programme, text);
    var programmes = new Programmes(List.of(programme));
    var now = clock.instant().minusSeconds(3600);
    var blank = Account.blank("a-" + name, "m-" + name, code);
    var open = new Command.Open(MemberFacts.NONE, "SITE", card, false, programmes);
    var opened = ((Decision.Accepted) Ledger.decide(blank, open, now)).event();
    var first = Ledger.next(blank, opened, now);
    new Registration(items, new Identity(PEPPER))
        .register(
            request(code, name),
            member(blank, card, now),
            new Profile(null, null, null, null, Set.of(), "ru"),
            Ledger.apply(blank, first),
            first,
            programmes);
    var gift = Asked.plainly(new Command.Adjust(500, "gift", programmes));
    var given =
        journal.commit(request(code, name + "-gift"), blank.id(), programmes, now, () -> gift);
    assertThat(given).isInstanceOf(Commit.Recorded.class);
  }

  private static Request request(String code, String key) {
    return new Request(LineKey.request(code, "test", "test", key), "00", "test");
  }

  private static Member member(Account account, String card, Instant now) {
    var cards = List.of(new Member.Card(card, now, false));
    return new Member(account.memberId(), account.id(), account.programme(), "SITE", now, cards);
  }

  HttpReply send(HttpCall call) {
    return HttpReply.of(function, call.from("site", "shop"));
  }

  HttpReply hold(String key, String json) {
    return send(HttpCall.of("POST /v1/holds").key(key).body(json));
  }

  /** Holds points of Anna's for so long. */
  HttpReply hold(String key, long points, String ttl) {
    return hold(key, body(ANNA, points, ttl));
  }

  static String body(String member, long points, String ttl) {
    return "{\"member\": %s, \"points\": %d, \"ttl\": \"%s\"}".formatted(member, points, ttl);
  }

  HttpReply capture(String key, String holdId) {
    return send(end("capture", holdId).key(key));
  }

  HttpReply release(String key, String holdId) {
    return send(end("release", holdId).key(key));
  }

  static HttpCall end(String how, String holdId) {
    return HttpCall.of("POST /v1/holds/{holdId}/" + how).path("holdId", holdId);
  }

  Balance balance() {
    return journal.account("veska", "a-anna").orElseThrow().balanceAt(clock.instant());
  }

  @Override
  public void close() {
    table.close();
  }
}
