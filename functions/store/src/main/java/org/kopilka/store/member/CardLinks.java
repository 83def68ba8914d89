package org.kopilka.store.member;

import java.util.List;
import java.util.Optional;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.domain.card.Linking;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

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
            isElectronic(holder, identity.number()),
            asking.now());
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
    var after = member.with(joins.wallet());
    var number = joins.card().number();
    var command = new Command.LinkCard(number, joins.clean());
    var beside = beside(asking.programme(), after, holder, card, joins);
    var request = asking.keyed(after.memberId() + ":" + after.version() + ":" + number);
    return journal
        .once(
            request,
            member.accountId(),
            asking.programmes(),
            asking.now(),
            () -> new Asked(command, null, beside))
        .flatMap(commit -> result(commit, after, joins.card()));
  }

  /** A card is on one member's list: whoever had it has it no more. */
  private List<TransactWriteItem> beside(
      String programme,
      Member after,
      Optional<Member> holder,
      StoredIdentity card,
      Linking.Joins joins) {
    var writes = new CardWrites(table, programme).member(after).identity(card, joins.identity());
    var number = joins.card().number();
    holder
        .filter(had -> had.wallet().card(number).isPresent())
        .ifPresent(had -> writes.member(had.with(had.wallet().without(number))));
    return writes.all();
  }

  private static Optional<Result> result(Commit commit, Member after, LinkedCard card) {
    return switch (commit) {
      case Commit.Recorded _ -> Optional.of(new Result.Linked(after, card));
      case Commit.KeyReused _ -> Optional.of(new Result.KeyReused());
      case Commit.NoAccount _ -> Optional.of(new Result.NoMember());
      // Somebody has just done it: what there is now tells.
      case Commit.Replayed _, Commit.Refused _, Commit.Busy _ -> Optional.empty();
    };
  }
}
