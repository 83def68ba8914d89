package org.kopilka.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.kopilka.store.ledger.Merges;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Asking;
import org.kopilka.store.member.CardChoices;
import org.kopilka.store.member.CardLinks;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Members;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Registration;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.programme.ProgrammeJson;

/** The function over a table with one programme, and the people whose cards it shows. */
final class PagesFunction implements AutoCloseable {
  static final String NAME = "Анна";
  static final String PHONE = "+375291234567";
  private static final String PEPPER = "a secret of this test";

  final LedgerTable table = LedgerTable.create();
  final CountingDb db = new CountingDb(table.db());
  final SettableClock clock = new SettableClock("2026-11-22T09:00:00Z");
  final Lambda lambda;

  private final TableItems items = new TableItems(table.db(), LedgerTable.NAME);
  private final Identity identity = new Identity(PEPPER);
  private final Members members = new Members(items, identity);
  private final Journal journal = new Journal(items, Pause.jittered());
  private final String code;
  private final Programmes programmes;
  private final AtomicInteger requests = new AtomicInteger();

  PagesFunction(String code) {
    this(code, Map.of());
  }

  PagesFunction(String code, Map<String, String> more) {
    this.code = code;
    var text = Repository.programme(code);
    programmes = new Programmes(List.of(ProgrammeJson.read(text)));
    new ProgrammeShelf(items, ProgrammeJson::read).add(ProgrammeJson.read(text), text);
    var environment = new HashMap<>(more);
    environment.put("TABLE_NAME", LedgerTable.NAME);
    environment.put("PROGRAMME", code);
    environment.put("IDENTITY_PEPPER", PEPPER);
    lambda = new Lambda(new PagesHandler(db, clock, environment));
  }

  /** Somebody with a card of this number; answers with the address of its page. */
  String joins(String memberId, String card) {
    var now = clock.instant().minus(Duration.ofDays(3));
    var account = "a-" + memberId;
    var open = new Command.Open(new MemberFacts(true, false), "TILL", card, true, programmes);
    var blank = Account.blank(account, memberId, code);
    var opened = ((Decision.Accepted) Ledger.decide(blank, open, now)).event();
    var first = Ledger.next(blank, opened, now);
    var cards = List.of(new Member.Card(card, now, true));
    var member = new Member(memberId, account, code, "TILL", now, cards);
    var phone = memberId.equals("anna") ? PHONE : null;
    var profile = new Profile(phone, NAME, "anna@example.org", null, Set.of(), "ru");
    var registered =
        new Registration(items, identity)
            .register(request(), member, profile, Ledger.apply(blank, first), first, programmes);
    assertThat(registered).isInstanceOf(Registration.Result.Registered.class);
    return identity.page(code, memberId, card);
  }

  private Request request() {
    var key = LineKey.request(code, "t", "TEST", "k" + requests.incrementAndGet());
    return new Request(key, "00", "test");
  }

  void runs(String memberId, Command command) {
    var now = clock.instant();
    var account = "a-" + memberId;
    var asked = Asked.plainly(command);
    assertThat(journal.commit(request(), account, programmes, now, () -> asked))
        .isInstanceOf(Commit.Recorded.class);
  }

  void gives(String memberId, long points) {
    runs(memberId, new Command.Adjust(points, "a gift", programmes));
  }

  /** Links a card and makes it the main one. */
  void chooses(String memberId, String card) {
    links(memberId, card);
    var choices = new CardChoices(items, members, new Merges(items), Pause.jittered());
    assertThat(choices.choose(asking(memberId), card))
        .isInstanceOf(CardChoices.Result.Chosen.class);
  }

  void links(String memberId, String card) {
    var linked =
        new CardLinks(items, members, journal, Pause.jittered()).link(asking(memberId), card);
    assertThat(linked).isInstanceOf(CardLinks.Result.Linked.class);
  }

  private Asking asking(String memberId) {
    var key = "k" + requests.incrementAndGet();
    return new Asking(programmes, memberId, "t", "TEST", key, "00", "test", clock.instant());
  }

  String address(String memberId, String card) {
    return identity.page(code, memberId, card);
  }

  /** What a browser is answered that speaks this language. */
  JsonNode get(String route, String address, String language) {
    var call = HttpCall.of(route).path("address", address).header("accept-language", language);
    return lambda.invoke(call.fromNobody().event());
  }

  JsonNode page(String address) {
    return get("GET /v1/cards/{address}", address, "ru");
  }

  @Override
  public void close() {
    table.close();
  }
}
