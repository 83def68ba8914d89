package org.kopilka.simulation.ledger;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kopilka.domain.card.CardPlace;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Refusal;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.simulation.till.Heard;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.History;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.MemberAddress;
import org.kopilka.store.member.Members;

/** What tills want of the ledger, as the functions behind them ask it of the store. */
record Till(
    Journal journal, Members members, History history, Enrolment enrolment, CardDesk cards) {
  /** Keeps the account apart from the rest in a hold's id. */
  private static final String OF_HOLD = "-";

  Heard serve(Visit visit) {
    return switch (visit.wish()) {
      case Wish.Register(var shopper) -> enrolment.register(shopper, visit);
      case Wish.Buy buy -> Said.of(buy(buy, visit));
      case Wish.BringBack back -> back(back, visit);
      case Wish.Hold hold -> Said.of(hold(hold, visit));
      case Wish.Capture(var id) -> Said.of(end(id, new Command.Capture(id), visit));
      case Wish.Release(var id) -> Said.of(end(id, new Command.Release(id), visit));
      case Wish.Adjust(var shopper, var points) -> Said.of(adjust(shopper, points, visit));
      case Wish.Look(var shopper) -> look(shopper, visit);
      case Wish.Link(var shopper, var number) -> cards.link(shopper, number, visit);
      case Wish.Choose(var shopper, var number) -> cards.choose(shopper, number, visit);
      case Wish.Undo(var mergeId) -> cards.undo(mergeId, visit);
      case Wish.Fill(var shopper) -> cards.fill(shopper, visit);
      case Wish.AskCode _, Wish.SignIn _, Wish.Erase _ ->
          throw new IllegalStateException("no phones here");
    };
  }

  private Commit buy(Wish.Buy buy, Visit visit) {
    var purchase = Commands.purchase(buy, visit.programmes());
    return buy.shopper() == null
        ? journal.commitAnonymous(visit.request(), visit.now(), () -> Asked.plainly(purchase))
        : swipe(buy.shopper(), buy.at(), visit, points -> points.allowed(purchase));
  }

  private Commit hold(Wish.Hold hold, Visit visit) {
    var until = visit.now().plus(hold.ttl());
    return swipe(
        hold.shopper(),
        visit.now(),
        visit,
        points -> {
          var id = points.accountId() + OF_HOLD + visit.order().key();
          return points.spends()
              ? Optional.of(new Command.PlaceHold(id, hold.points(), until, visit.programmes()))
              : Optional.empty();
        });
  }

  /** What a card is asked to do, at the account to which a receipt of that time belongs. */
  private Commit swipe(
      Shopper shopper,
      Instant at,
      Visit visit,
      Function<CardPlace.Points, Optional<? extends Command>> ask) {
    var card = new MemberRef.Card(shopper.card());
    return switch (members.place(visit.programme(), card, at).orElse(null)) {
      case null -> stored(visit, new Commit.NoAccount());
      case CardPlace.Blocked(var inUse) -> refused(visit, new Refusal.CardGivenUp(inUse));
      case CardPlace.Points points -> {
        var command = ask.apply(points);
        yield command.isPresent()
            ? commit(points.accountId(), visit, () -> Asked.plainly(command.get()))
            : refused(visit, new Refusal.MainCardNotChosen());
      }
    };
  }

  private Commit refused(Visit visit, Refusal refusal) {
    return stored(visit, new Commit.Refused(refusal));
  }

  private Commit stored(Visit visit, Commit otherwise) {
    return journal.stored(visit.request()).orElse(otherwise);
  }

  private Commit end(String holdId, Command ending, Visit visit) {
    var account = holdId.substring(0, holdId.indexOf(OF_HOLD));
    return commit(account, visit, () -> Asked.plainly(ending));
  }

  private Commit adjust(Shopper shopper, long points, Visit visit) {
    var found = members.find(visit.programme(), new MemberRef.Id(shopper.memberId()));
    var adjust = new Command.Adjust(points, "because", visit.programmes());
    return commit(found, visit, _ -> Asked.plainly(adjust));
  }

  private Commit commit(
      Optional<MemberAddress> found, Visit visit, Function<String, Asked> ofAccount) {
    if (found.isEmpty()) {
      return journal.stored(visit.request()).orElseGet(Commit.NoAccount::new);
    }
    var asked = ofAccount.apply(found.get().accountId());
    return commit(found.get().accountId(), visit, () -> asked);
  }

  private Commit commit(String account, Visit visit, Supplier<Asked> ask) {
    return journal.commit(visit.request(), account, visit.programmes(), visit.now(), ask);
  }

  /** The purchase is read again for each try: another return may have been quicker. */
  private Heard back(Wish.BringBack back, Visit visit) {
    var key = LineKey.purchase(visit.programme(), back.receiptId());
    var purchase = journal.line(key);
    if (purchase.isEmpty()) {
      return Said.REFUSED;
    }
    var read = new ArrayDeque<>(List.of(purchase.get()));
    Supplier<Asked> ask =
        () -> {
          var newest = read.isEmpty() ? journal.line(key).orElseThrow() : read.pop();
          return Commands.back(back, newest, visit.programmes());
        };
    var account = purchase.get().accountId();
    return Said.of(
        account == null
            ? journal.commitAnonymous(visit.request(), visit.now(), ask)
            : commit(account, visit, ask));
  }

  private Heard look(Shopper shopper, Visit visit) {
    return members
        .member(visit.programme(), shopper.memberId())
        .flatMap(member -> journal.account(visit.programme(), member.accountId()))
        .map(account -> seen(account, visit))
        .orElse(Said.REFUSED);
  }

  private Said seen(Account account, Visit visit) {
    var asOf = visit.now().isBefore(account.recordedAt()) ? account.recordedAt() : visit.now();
    return Said.looked(history.asOf(account, asOf).orElseThrow().balanceAt(asOf), asOf);
  }
}
