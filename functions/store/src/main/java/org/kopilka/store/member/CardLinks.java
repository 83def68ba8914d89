package org.kopilka.store.member;

import java.util.Optional;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.domain.card.Linking;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Beside;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;

/** Links cards to members: ledger line, member and identity in one transaction. */
public final class CardLinks {
  /** How it ended. */
  public sealed interface Result {
    /** The card is the member's, now or since before. */
    record Linked(Member member, LinkedCard card) implements Result {}

    /** There is no card of this number. */
    record NoCard() implements Result {}

    /** There is no such member. */
    record NoMember() implements Result {}

    /** It belongs to a member with this phone. */
    record Elsewhere(String phone) implements Result {}

    /** The member has as many cards as may be. */
    record TooManyCards() implements Result {}

    /** The caller's key was used for something else. */
    record KeyReused() implements Result {}

    /** Others were faster each time; nothing happened. */
    record Busy() implements Result {}
  }

  private static final int ATTEMPTS_MAX = 5;

  private final TableItems table;
  private final Members members;
  private final Journal journal;
  private final Pause pause;

  public CardLinks(TableItems table, Members members, Journal journal, Pause pause) {
    this.table = table;
    this.members = members;
    this.journal = journal;
    this.pause = pause;
  }

  /** Links a card of this number to the member. */
  public Result link(Asking asking, String number) {
    return pause.attempts(ATTEMPTS_MAX, () -> once(asking, number)).orElseGet(Result.Busy::new);
  }

  private Optional<Result> once(Asking asking, String number) {
    var member = members.member(asking.programme(), asking.memberId());
    if (member.isEmpty()) {
      return Optional.of(new Result.NoMember());
    }
    var mine = member.get().wallet().card(number);
    if (mine.isPresent()) {
      return Optional.of(new Result.Linked(member.get(), mine.get()));
    }
    return members
        .stored(asking.programme(), number)
        .map(card -> once(asking, member.get(), card))
        .orElseGet(() -> Optional.of(new Result.NoCard()));
  }

  private Optional<Result> once(Asking asking, Member member, StoredIdentity card) {
    var identity = card.identity();
    var programme = asking.programme();
    var holder = members.member(programme, identity.memberId());
    var phone = members.profile(programme, identity.memberId()).map(Profile::phone).orElse("");
    var decided =
        Linking.decide(
            member.wallet(),
            identity,
            isMerged(programme, identity.accountId()),
            !phone.isEmpty(),
            isElectronic(holder, identity.number()));
    return switch (decided) {
      case Linking.AlreadyMine(var mine) -> Optional.of(new Result.Linked(member, mine));
      case Linking.TooManyCards _ -> Optional.of(new Result.TooManyCards());
      case Linking.LinkedElsewhere _ -> Optional.of(new Result.Elsewhere(phone));
      case Linking.Joins joins -> written(asking, member, holder, card, joins);
    };
  }

  private static boolean isElectronic(Optional<Member> holder, String number) {
    return holder
        .flatMap(had -> had.wallet().card(number))
        .map(LinkedCard::electronic)
        .orElse(false);
  }

  private boolean isMerged(String programme, String accountId) {
    return journal.account(programme, accountId).map(Account::merged).isPresent();
  }

  private Optional<Result> written(
      Asking asking,
      Member member,
      Optional<Member> holder,
      StoredIdentity card,
      Linking.Joins joins) {
    var number = card.identity().number();
    var command = new Command.LinkCard(number, joins.clean());
    Beside beside = line -> beside(asking.programme(), member, holder, card, joins.by(line)).all();
    var request = asking.keyed(member.memberId() + ":" + (member.version() + 1) + ":" + number);
    return journal
        .once(
            request,
            member.accountId(),
            asking.programmes(),
            asking.now(),
            () -> new Asked(command, null, beside))
        .flatMap(commit -> result(commit, member, joins));
  }

  /** A card is on one member's list: whoever had it has it no more. */
  private CardWrites beside(
      String programme,
      Member member,
      Optional<Member> holder,
      StoredIdentity card,
      Linking.Joined joined) {
    var writes =
        new CardWrites(table, programme)
            .member(member.with(joined.wallet()))
            .identity(card, joined.identity());
    var number = joined.card().number();
    holder
        .filter(had -> had.wallet().card(number).isPresent())
        .ifPresent(had -> writes.member(had.with(had.wallet().without(number))));
    return writes;
  }

  private static Optional<Result> result(Commit commit, Member member, Linking.Joins joins) {
    return switch (commit) {
      case Commit.Recorded(var line, _) -> {
        var joined = joins.by(line.entry());
        yield Optional.of(new Result.Linked(member.with(joined.wallet()), joined.card()));
      }
      case Commit.KeyReused _ -> Optional.of(new Result.KeyReused());
      case Commit.NoAccount _ -> Optional.of(new Result.NoMember());
      // Somebody has just done it: what there is now tells.
      case Commit.Replayed _, Commit.Refused _, Commit.Busy _ -> Optional.empty();
    };
  }
}
