package org.kopilka.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.PricedLine;
import org.kopilka.store.TableItems;
import org.kopilka.store.Veska;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Registration;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.LedgerTable;

/** A table with accounts in it, and short words for what is done to them. */
final class OpenLedger implements AutoCloseable {
  static final Programmes PROGRAMMES = Veska.programmes();
  static final Instant START = Instant.parse("2026-11-21T07:15:00Z");

  final LedgerTable table = LedgerTable.create();
  final CountingDb db = new CountingDb(table.db());
  final TableItems items = new TableItems(db, LedgerTable.NAME);
  final Journal journal = new Journal(items, Pause.jittered());
  final History history = new History(items, Pause.jittered());
  final Chores chores = new Chores(items, Pause.jittered());
  final DueIndex due = new DueIndex(items);

  /** Opens an account at {@link #START}. */
  void open(String accountId) {
    var card = "card-" + accountId;
    var member =
        new Member(
            "m-" + accountId,
            accountId,
            "veska",
            "TILL",
            START,
            List.of(new Member.Card(card, START, true)));
    var profile = new Profile(null, null, null, null, Set.of(), "ru");
    var blank = Account.blank(accountId, member.memberId(), "veska");
    var open = new Command.Open(MemberFacts.NONE, "TILL", card, true, PROGRAMMES);
    if (!(Ledger.decide(blank, open, START) instanceof Decision.Accepted(Event event))) {
      throw new AssertionError("not opened");
    }
    var first = Ledger.next(blank, event, START);
    var result =
        new Registration(items, new Identity("pepper"))
            .register(
                request("open-" + accountId, "00"),
                member,
                profile,
                Ledger.apply(blank, first),
                first,
                PROGRAMMES);
    assertThat(result).isInstanceOf(Registration.Result.Registered.class);
  }

  static Request request(String key, String hash) {
    return new Request(LineKey.request("veska", "till", "TEST", key), hash, "test-" + key);
  }

  Commit commit(String accountId, String key, Instant now, Command command) {
    return commit(accountId, request(key, "00"), now, command);
  }

  Commit commit(String accountId, Request request, Instant now, Command command) {
    return journal.commit(request, accountId, PROGRAMMES, now, () -> Asked.plainly(command));
  }

  static Command adjust(long points) {
    return new Command.Adjust(points, "test", PROGRAMMES);
  }

  static Command purchase(String receiptId, long price, Instant at) {
    var goods = new Goods("coffee", null, null, null, Quantity.of(1), price);
    var receipt = new Receipt(receiptId, at, null, null, null, null);
    return new Command.Purchase(
        receipt, List.of(PricedLine.undiscounted(goods)), new Redeem.Nothing(), PROGRAMMES);
  }

  Account account(String accountId) {
    return journal.account("veska", accountId).orElseThrow();
  }

  @Override
  public void close() {
    table.close();
  }
}
