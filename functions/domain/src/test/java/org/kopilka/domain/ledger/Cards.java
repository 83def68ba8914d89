package org.kopilka.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.programme.ReadyProgrammes;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.domain.receipt.ReturnedLine;

/** Several cards of one programme, the first of them the main one, and what happens to them. */
final class Cards {
  /** A purchase, the account in which it was recorded and what is left of it. */
  record Bought(String account, Entry entry, Kept kept) {
    Event.PurchaseRecorded purchase() {
      return (Event.PurchaseRecorded) entry.event();
    }
  }

  /** A merge and the line that made it. */
  record Merge(Event.CardsMerged event, Instant at) {}

  static final String MAIN = "a-0";

  final Programmes programmes = ReadyProgrammes.veska().alone();
  final Map<String, Account> accounts = new TreeMap<>();
  final Map<String, List<Entry>> entries = new HashMap<>();
  final List<Bought> receipts = new ArrayList<>();
  Instant now = Instant.parse("2026-01-10T09:00:00Z");
  private int requests;

  Cards(int count) {
    for (int i = 0; i < count; i++) {
      accounts.put("a-" + i, blank("a-" + i));
      var open = new Command.Open(MemberFacts.NONE, "TILL", "card-" + i, false, programmes);
      does("a-" + i, open);
    }
  }

  private static Account blank(String id) {
    return Account.blank(id, "m-" + id, "veska");
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  Account main() {
    return account(MAIN);
  }

  Account account(String id) {
    return accounts.getOrDefault(id, blank(id));
  }

  /** A line of one account with all that it means for the others. */
  Decision does(String id, Command command) {
    var account = account(id);
    var decision = Ledger.decide(account, command, now);
    if (decision instanceof Decision.Accepted(Event event)) {
      var entry = Ledger.next(account, event, now);
      write(id, entry);
      Ledger.elsewhere(account, entry)
          .forEach((other, theirs) -> write(other, Ledger.next(account(other), theirs, now)));
    }
    return decision;
  }

  private void write(String id, Entry entry) {
    accounts.put(id, Ledger.apply(account(id), entry));
    entries.computeIfAbsent(id, _ -> new ArrayList<>()).add(entry);
    if (entry.event() instanceof Event.PurchaseRecorded purchase) {
      receipts.add(new Bought(id, entry, Kept.all(purchase.bill())));
    }
  }

  void buys(String id, long price, Redeem redeem) {
    var receipt = new Receipt("r" + ++requests, now, null, null, null, null);
    does(id, new Command.Purchase(receipt, List.of(Olga.line(price)), redeem, programmes));
  }

  /** Half of what is left of a receipt, or all of it; where its card was given up, at the main. */
  void returns(int receipt) {
    var bought = receipts.get(receipt);
    var left = bought.kept().quantities().getFirst();
    var parts = List.of(new ReturnedLine(1, new Quantity(Math.max(1, left.thousandths() / 2))));
    var kept = bought.kept().without(parts);
    if (kept.isPresent()) {
      Command command =
          new Command.Return(
              bought.entry().seq(),
              bought.purchase(),
              bought.kept(),
              "b" + ++requests,
              null,
              parts,
              programmes);
      follows(bought.account(), command);
      receipts.set(receipt, new Bought(bought.account(), bought.entry(), kept.get()));
    }
  }

  /** As the write path does: on to the account that has the points now. */
  Decision follows(String id, Command command) {
    var merged = account(id).merged();
    return merged == null
        ? does(id, command)
        : follows(merged.into(), merged.follow(command).orElseThrow());
  }

  void holds(String id, long points) {
    var until = now.plus(Duration.ofDays(5));
    does(id, new Command.PlaceHold("h" + ++requests, points, until, programmes));
  }

  Merge merges() {
    return mergesInto(MAIN);
  }

  Merge mergesInto(String into) {
    var cards =
        accounts.keySet().stream()
            .filter(id -> !id.equals(into))
            .map(id -> new Command.Merge.Other(account(id), id.replace("a-", "card-")))
            .toList();
    var card = into.replace("a-", "card-");
    var command = new Command.Merge("merge-" + ++requests, card, cards, programmes);
    var accepted = (Decision.Accepted) does(into, command);
    return new Merge((Event.CardsMerged) accepted.event(), account(into).recordedAt());
  }

  Decision undoes(Merge merge) {
    return undoes(MAIN, merge);
  }

  Decision undoes(String id, Merge merge) {
    return does(
        id, new Command.Unmerge(merge.event(), merge.at(), merge.event().shares(), programmes));
  }

  /** Points by the instant at which they expire, waiting and held ones among them. */
  NavigableMap<Instant, Long> byExpiry() {
    var sums = new TreeMap<Instant, Long>();
    for (var account : accounts.values().stream().map(this::settled).toList()) {
      account.ready().forEach((at, points) -> sums.merge(at, points, Math::addExact));
      account.pending().forEach(lot -> sums.merge(lot.expiresAt(), lot.points(), Math::addExact));
      for (var hold : account.holds()) {
        hold.pieces().forEach(p -> sums.merge(p.expiresAt(), p.points(), Math::addExact));
      }
    }
    return sums;
  }

  /** A line that says nothing new lets time do its work up to now. */
  private Account settled(Account account) {
    var nothingNew = new Event.FactsNoted(account.facts(), account.facts());
    return Ledger.apply(account, Ledger.next(account, nothingNew, now));
  }

  /** Available, waiting, held and owed points of all cards together. */
  List<Long> sums() {
    var balances = accounts.values().stream().map(account -> account.balanceAt(now)).toList();
    return List.of(
        balances.stream().mapToLong(Balance::available).sum(),
        balances.stream().mapToLong(Balance::pending).sum(),
        balances.stream().mapToLong(Balance::held).sum(),
        balances.stream().mapToLong(Balance::debt).sum());
  }

  /** Money that counts, per day, of all cards together. */
  Map<Object, Long> spend() {
    var days = new TreeMap<Object, Long>();
    accounts
        .values()
        .forEach(a -> a.spend().byDay().forEach((day, sum) -> days.merge(day, sum, Long::sum)));
    return days;
  }

  List<Entry> lines(String id) {
    return entries.getOrDefault(id, List.of());
  }

  /** Where the points of a card that was given up are. */
  Merged merged(String id) {
    return Objects.requireNonNull(account(id).merged());
  }

  /** Each account made anew from its own lines. */
  Account folded(String id) {
    var folded = blank(id);
    for (var entry : lines(id)) {
      folded = Ledger.apply(folded, entry);
    }
    return folded;
  }
}
