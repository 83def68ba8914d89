package org.kopilka.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.consent.Consent;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Merges;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Asking;
import org.kopilka.store.member.CardChoices;
import org.kopilka.store.member.CardLinks;
import org.kopilka.store.member.Dice;
import org.kopilka.store.member.Enrolment;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Members;
import org.kopilka.store.member.Newcomer;
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

/** The function over a table with one programme, and the members whom it is about. */
final class Bureau implements AutoCloseable {
  private static final String PEPPER = "a secret of this test";
  private static final String CODE = "veska";

  final LedgerTable table = LedgerTable.create();
  final SettableClock clock = new SettableClock("2026-11-22T09:00:00Z");
  final TableItems items = new TableItems(table.db(), LedgerTable.NAME);
  final Journal journal = new Journal(items, Pause.jittered());
  final Members members = new Members(items, new Identity(PEPPER));
  private final String text = Repository.programme(CODE);
  private final Programmes programmes = new Programmes(List.of(ProgrammeJson.read(text)));
  private final AtomicInteger requests = new AtomicInteger();

  Bureau() {
    new ProgrammeShelf(items, ProgrammeJson::read).add(ProgrammeJson.read(text), text);
  }

  /** Registers; what came of it. */
  Registration.Result joins(@Nullable String phone, String card) {
    var profile =
        new Profile(phone, "Анна", "a@example.com", null, Consent.of("ADVERTISING"), "ru");
    var newcomer = new Newcomer(card, new MemberFacts(phone != null, true), "TILL", profile);
    var registration = new Registration(items, new Identity(PEPPER));
    return new Enrolment(registration, Dice.secure(), Pause.jittered())
        .enrol(request(), newcomer, programmes, clock.instant());
  }

  private Request request() {
    var key = LineKey.request(CODE, "t", "TEST", "k" + requests.incrementAndGet());
    return new Request(key, "00", "test");
  }

  /** The member of a phone. */
  Optional<String> of(String phone) {
    return members.find(CODE, new MemberRef.Phone(phone)).map(found -> found.memberId());
  }

  Optional<Member> member(String id) {
    return members.member(CODE, id);
  }

  Optional<Profile> profile(String id) {
    return members.profile(CODE, id);
  }

  Account account(String accountId) {
    return journal.account(CODE, accountId).orElseThrow();
  }

  /** Points come to an account, as with a purchase. */
  void adds(String accountId, long points) {
    journal.commit(
        request(),
        accountId,
        programmes,
        clock.instant(),
        () -> Asked.plainly(new Command.Adjust(points, "a start", programmes)));
  }

  /** The member finds another card, with its points. */
  void links(String id, String card) {
    var links = new CardLinks(items, members, journal, Pause.jittered());
    assertThat(links.link(asking(id), card)).isInstanceOf(CardLinks.Result.Linked.class);
  }

  CardChoices.Result chooses(String id, String card) {
    return new CardChoices(items, members, new Merges(items), Pause.jittered())
        .choose(asking(id), card);
  }

  private Asking asking(String id) {
    var key = "k" + requests.incrementAndGet();
    return new Asking(programmes, id, "desk", "TEST", key, "00", "test", clock.instant());
  }

  /** The office erases, and after each call to the table this happens. */
  HttpReply erases(String id, Runnable afterEach) {
    var environment =
        Map.of("TABLE_NAME", LedgerTable.NAME, "PROGRAMME", CODE, "IDENTITY_PEPPER", PEPPER);
    var db = new CountingDb(table.db(), afterEach);
    var lambda = new Lambda(new PrivacyHandler(db, clock, environment));
    var call = HttpCall.of("DELETE /v1/members/{id}").path("id", id).from("office", "admin");
    return HttpReply.of(lambda, call);
  }

  @Override
  public void close() {
    table.close();
  }
}
