package org.kopilka.domain.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Balance;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.ledger.Merged;
import org.kopilka.domain.ledger.Piece;
import org.kopilka.domain.programme.Expiry;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.domain.tier.Ladder;

/** Somebody, or a card, of a story: an account and receipts; nobody has only receipts. */
final class Customer {

  /** What made other cards one with this. */
  record Merge(Event.CardsMerged event, Instant at) {}

  /** A receipt and what is left of it. */
  record Bought(long seq, Event.PurchaseRecorded purchase, Kept kept) {}

  private final Map<String, Bought> receipts = new HashMap<>();
  private Programmes programmes;
  private @Nullable Account account;
  private @Nullable Merge merge;

  private Customer(Programmes programmes) {
    this.programmes = programmes;
  }

  static Customer nobody(Programmes programmes) {
    return new Customer(programmes);
  }

  static Customer of(String name, Programmes programmes, Instant now) {
    var customer = new Customer(programmes);
    customer.account = Account.blank(name, "m-" + name, programmes.code());
    var open = new Command.Open(MemberFacts.NONE, "TILL", "2000000000015", false, programmes);
    customer.decide(open, now, (other, event) -> {});
    return customer;
  }

  /** From here on it is these versions of the programme that there are. */
  void follows(Programmes versions) {
    programmes = versions;
  }

  Programmes programmes() {
    return programmes;
  }

  Times times() {
    return new Times(programmes().at(Instant.EPOCH).zone());
  }

  Bought bought(String receiptId) {
    return Objects.requireNonNull(receipts.get(receiptId), "never bought: " + receiptId);
  }

  Account account() {
    return Objects.requireNonNull(account, "nobody has no account");
  }

  /** Where its points went, if it was given up. */
  Optional<Merged> merged() {
    return Optional.ofNullable(account).flatMap(it -> Optional.ofNullable(it.merged()));
  }

  Merge merge() {
    return Objects.requireNonNull(merge, "no cards became one with this");
  }

  /**
   * What the ledger decides, and what that means for other accounts, which the last argument is
   * told.
   */
  Decision decide(Command command, Instant now, BiConsumer<String, Event> elsewhere) {
    var decision = account == null ? anonymous(command, now) : Ledger.decide(account, command, now);
    if (decision instanceof Decision.Accepted(Event event)) {
      var before = account;
      var entry = record(event, now);
      if (before != null && entry != null) {
        Ledger.elsewhere(before, entry).forEach(elsewhere);
      }
    }
    return decision;
  }

  private static Decision anonymous(Command command, Instant now) {
    return command instanceof Command.Return goods
        ? Ledger.decideAnonymous(goods)
        : Ledger.decideAnonymous((Command.Purchase) command, now);
  }

  @Nullable Entry record(Event event, Instant now) {
    Entry entry = null;
    if (account != null) {
      entry = Ledger.next(account, event, now);
      account = Ledger.apply(account, entry);
    }
    remember(event, entry == null ? 0 : entry.seq(), now);
    return entry;
  }

  private void remember(Event event, long seq, Instant now) {
    if (event instanceof Event.CardsMerged merged) {
      merge = new Merge(merged, now);
    }
    if (event instanceof Event.PurchaseRecorded purchase) {
      var bought = new Bought(seq, purchase, Kept.all(purchase.bill()));
      receipts.put(purchase.receipt().receiptId(), bought);
    }
    if (event instanceof Event.PurchaseReturned returned) {
      receipts.computeIfPresent(
          returned.receiptId(),
          (id, was) ->
              new Bought(
                  was.seq(), was.purchase(), was.kept().without(returned.parts()).orElseThrow()));
    }
  }

  /** Adds what can be said of balance and tier at an instant. */
  Facts standing(Instant at, Facts facts) {
    if (account == null) {
      return facts;
    }
    var balance = account.balanceAt(at);
    var tier = new Ladder(programmes().at(at), account.spend(), account.floor()).tierAt(at);
    return facts
        .put("available", balance.available())
        .put("pending", balance.pending())
        .put("held", balance.held())
        .put("debt", balance.debt())
        .put("tier", tier.code())
        .put("lots", lots(balance));
  }

  private String lots(Balance balance) {
    var dated = Answers.lots(balance.expiring(), times());
    var counted = balance.expiring().stream().mapToLong(Piece::points).sum();
    var undated = balance.available() + balance.pending() - counted;
    var all =
        undated == 0
            ? List.of(dated)
            : List.of(dated, Answers.lot(new Piece(Expiry.NEVER, undated), times()));
    var told = all.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" + "));
    return told.isEmpty() ? "none" : told;
  }
}
