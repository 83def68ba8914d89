package org.kopilka.domain.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Balance;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Hold;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.ledger.PendingLot;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.domain.tier.Ladder;

/** The account of a walk as the ledger has it, with every line it ever got. */
final class Life {

  /** A receipt and what is left of it. */
  record Bought(long seq, Event.PurchaseRecorded purchase, Kept kept) {
    String receiptId() {
      return purchase.receipt().receiptId();
    }
  }

  final Programme programme;
  final Programmes programmes;
  final List<Entry> entries = new ArrayList<>();
  final List<Bought> receipts = new ArrayList<>();
  private final Account blank;
  Account account;

  Life(Programme programme, Instant born) {
    this.programme = programme;
    programmes = new Programmes(List.of(programme));
    blank = Account.blank("a-1", "m-1", programme.code());
    account = blank;
    decide(new Command.Open(MemberFacts.NONE, "TILL", "2000000000015", false, programmes), born);
  }

  Decision decide(Command command, Instant now) {
    var decision = Ledger.decide(account, command, now);
    if (decision instanceof Decision.Accepted accepted) {
      var entry = Ledger.next(account, accepted.event(), now);
      entries.add(entry);
      account = Ledger.apply(account, entry);
      remember(entry);
    }
    return decision;
  }

  private void remember(Entry entry) {
    if (entry.event() instanceof Event.PurchaseRecorded purchase) {
      receipts.add(new Bought(entry.seq(), purchase, Kept.all(purchase.bill())));
    }
    if (entry.event() instanceof Event.PurchaseReturned returned) {
      receipts.replaceAll(
          was ->
              was.receiptId().equals(returned.receiptId())
                  ? new Bought(
                      was.seq(), was.purchase(), was.kept().without(returned.parts()).orElseThrow())
                  : was);
    }
  }

  /** The account made anew from all its lines up to an instant. */
  Account foldedUntil(Instant instant) {
    var folded = blank;
    for (var entry : entries) {
      if (!entry.recordedAt().isAfter(instant)) {
        folded = Ledger.apply(folded, entry);
      }
    }
    return folded;
  }

  /** The instants from one on at which something of the account may change by itself. */
  List<Instant> turningPoints(Instant from) {
    return Stream.of(
            Stream.of(from, programme.startOf(programme.day(from).plusDays(1))),
            account.pending().stream().map(PendingLot::availableAt),
            account.pending().stream().map(PendingLot::expiresAt),
            account.ready().keySet().stream(),
            account.holds().stream().map(Hold::until))
        .flatMap(instants -> instants)
        .filter(instant -> !instant.isBefore(from))
        .filter(instant -> instant.isBefore(from.plus(Duration.ofDays(400))))
        .toList();
  }

  Balance balance(Instant now) {
    return account.balanceAt(now);
  }

  String tier(Instant at) {
    return new Ladder(programme, account.spend(), account.floor()).tierAt(at).code();
  }
}
