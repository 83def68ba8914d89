package org.kopilka.wallets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Registration;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.programme.ProgrammeJson;

/** The function over a table with one member, whose name nobody outside is to learn. */
final class WalletsFunction implements AutoCloseable {
  static final String CARD = "2000000000015";
  private static final String PEPPER = "a secret of this test";

  final SettableClock clock = new SettableClock("2026-11-22T09:00:00Z");

  private final LedgerTable table = LedgerTable.create();
  private final TableItems items = new TableItems(table.db(), LedgerTable.NAME);
  private final Journal journal = new Journal(items, Pause.jittered());
  private final Programmes veska;
  private final AtomicInteger requests = new AtomicInteger();
  private final Lambda lambda;

  WalletsFunction(String wallets) {
    var text = Repository.programme("veska");
    veska = new Programmes(List.of(ProgrammeJson.read(text)));
    new ProgrammeShelf(items, ProgrammeJson::read).add(ProgrammeJson.read(text), text);
    var environment =
        Map.of(
            "TABLE_NAME",
            LedgerTable.NAME,
            "PROGRAMME",
            "veska",
            "IDENTITY_PEPPER",
            PEPPER,
            "CARD_PAGES",
            "https://card.example/",
            "WALLETS",
            wallets);
    lambda = new Lambda(new WalletsHandler(table.db(), clock, environment));
    joins();
  }

  private void joins() {
    var now = clock.instant().minus(Duration.ofDays(3));
    var open = new Command.Open(new MemberFacts(true, false), "TILL", CARD, true, veska);
    var blank = Account.blank("a-1", "anna", "veska");
    var opened = ((Decision.Accepted) Ledger.decide(blank, open, now)).event();
    var first = Ledger.next(blank, opened, now);
    var card = new Member.Card(CARD, now, true);
    var member = new Member("anna", "a-1", "veska", "TILL", now, List.of(card));
    var profile = new Profile("+375291234567", "Анна", "a@example.org", null, Set.of(), "ru");
    var result =
        new Registration(items, new Identity(PEPPER))
            .register(request(), member, profile, Ledger.apply(blank, first), first, veska);
    assertThat(result).isInstanceOf(Registration.Result.Registered.class);
  }

  private Request request() {
    var key = LineKey.request("veska", "t", "TEST", "k" + requests.incrementAndGet());
    return new Request(key, "00", "test");
  }

  void gives(long points) {
    var asked = Asked.plainly(new Command.Adjust(points, "a gift", veska));
    assertThat(journal.commit(request(), "a-1", veska, clock.instant(), () -> asked))
        .isInstanceOf(Commit.Recorded.class);
  }

  static String event(String type, String memberId) {
    var envelope = Json.object().put("id", "bus-1").put("detail-type", type);
    var detail = envelope.put("source", "kopilka.accrual").putObject("detail");
    detail.putObject("metadata").put("id", "e-1").put("at", "2026-11-22T09:00:00Z");
    detail.putObject("data").put("programme", "veska").put("memberId", memberId);
    return Json.write(envelope);
  }

  /** Delivers messages; answers with the places (from 0) of those that are to come again. */
  List<Integer> deliver(String... events) {
    return lambda.deliver(List.of(events));
  }

  List<String> log() {
    return lambda.log();
  }

  String page() {
    return "https://card.example/" + new Identity(PEPPER).page("veska", "anna", CARD);
  }

  @Override
  public void close() {
    table.close();
  }
}
