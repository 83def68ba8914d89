package org.kopilka.store.member;

import static org.kopilka.store.Attributes.key;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.CardIdentity;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.domain.migration.Admission;
import org.kopilka.domain.migration.Column;
import org.kopilka.domain.migration.Fault;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Opening;
import org.kopilka.store.ledger.Pause;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Brings cards in from older systems. The first card on a phone makes a member of its holder; every
 * further one joins that member's cards with an account of its own, until its holder chooses. Each
 * is one transaction, and the same however often it is asked for.
 */
public final class Arrivals {
  /** How it ended. */
  public sealed interface Result {
    /** It is in, now or since before. */
    record Arrived() implements Result {}

    /** What there is keeps it out. */
    record Refused(Fault fault) implements Result {}

    /** The table was busy; nothing is written. */
    record Busy() implements Result {}
  }

  private static final int ATTEMPTS_MAX = 8;
  private static final String SOURCE = "MIGRATION";

  private final TableItems table;
  private final Registration registration;
  private final Members members;
  private final Dice dice;
  private final Pause pause;

  public Arrivals(
      TableItems table, Registration registration, Members members, Dice dice, Pause pause) {
    this.table = table;
    this.registration = registration;
    this.members = members;
    this.dice = dice;
    this.pause = pause;
  }

  /** A card that is to come in, by whose migration, and when. */
  public record Asked(
      Request request,
      String migrationId,
      Admission admission,
      Programmes programmes,
      Instant now) {
    String programme() {
      return programmes.code();
    }

    String number() {
      return admission.card().number();
    }

    private Command.Import command() {
      return admission.command(migrationId, programmes);
    }

    private Asked joining() {
      return new Asked(request, migrationId, admission.joining(), programmes, now);
    }
  }

  /** Brings one in. */
  public Result admit(Asked asked) {
    return pause.attempts(ATTEMPTS_MAX, () -> once(asked)).orElseGet(Result.Busy::new);
  }

  private Optional<Result> once(Asked asked) {
    return holder(asked)
        .map(member -> join(asked.joining(), member))
        .orElseGet(() -> register(asked));
  }

  /** The member who has the card's phone. */
  private Optional<Member> holder(Asked asked) {
    var phone = asked.admission().card().phone();
    return phone == null
        ? Optional.empty()
        : members
            .find(asked.programme(), new MemberRef.Phone(phone))
            .flatMap(at -> members.member(asked.programme(), at.memberId()));
  }

  private Optional<Result> register(Asked asked) {
    var card = new Member.Card(asked.number(), asked.now(), false);
    var member =
        new Member(dice.id(), dice.id(), asked.programme(), SOURCE, asked.now(), List.of(card));
    var blank = Account.blank(member.accountId(), member.memberId(), asked.programme());
    var first = first(blank, asked);
    var account = Ledger.apply(blank, first);
    return switch (registration.register(
        asked.request(), member, profile(asked), account, first, asked.programmes())) {
      case Registration.Result.Registered _ -> Optional.of(new Result.Arrived());
      case Registration.Result.Known(var commit) -> Optional.of(known(commit));
      case Registration.Result.CardTaken _ -> Optional.of(taken());
      case Registration.Result.PhoneTaken _, Registration.Result.Busy _ -> Optional.empty();
    };
  }

  /** Nobody has agreed to advertising by being in an old base. */
  private static Profile profile(Asked asked) {
    var card = asked.admission().card();
    return new Profile(card.phone(), card.name(), card.email(), null, Set.of(), "ru");
  }

  private static Entry first(Account blank, Asked asked) {
    return switch (Ledger.decide(blank, asked.command(), asked.now())) {
      case Decision.Accepted(var event) -> Ledger.next(blank, event, asked.now());
      case Decision.Refused(var refusal) ->
          throw new IllegalStateException("an import is never refused: " + refusal);
    };
  }

  private Optional<Result> join(Asked asked, Member member) {
    if (member.wallet().isFull() && member.wallet().card(asked.number()).isEmpty()) {
      return Optional.of(new Result.Refused(new Fault(Column.PHONE, Fault.Reason.NO_ROOM)));
    }
    var blank = Account.blank(dice.id(), member.memberId(), asked.programme());
    var first = first(blank, asked);
    var account = Ledger.apply(blank, first);
    var writes = joining(asked, member, account.id());
    var opened =
        new Opening(table).open(asked.request(), account, first, asked.programmes(), writes);
    return switch (opened) {
      case Opening.Result.Opened _ -> Optional.of(new Result.Arrived());
      case Opening.Result.Known(var commit) -> Optional.of(known(commit));
      case Opening.Result.Taken(var write) -> write == 0 ? Optional.of(taken()) : Optional.empty();
      case Opening.Result.Busy _ -> Optional.empty();
    };
  }

  private List<TransactWriteItem> joining(Asked asked, Member member, String accountId) {
    var number = asked.number();
    var now = asked.now();
    var identity = new CardIdentity(number, member.memberId(), accountId, now, null, null, false);
    var card = LinkedCard.imported(number, now, accountId);
    var writes =
        new CardWrites(table, asked.programme())
            .adding(MemberItems.identity(asked.programme(), identity, 0))
            .member(member.with(member.wallet().joinedBy(card)));
    var all = new ArrayList<>(writes.all());
    answers(asked, member).ifPresent(all::add);
    return all;
  }

  /** What the first card's form left open, a further one's may say. */
  private Optional<TransactWriteItem> answers(Asked asked, Member member) {
    var name = asked.admission().card().name();
    var email = asked.admission().card().email();
    return name == null && email == null
        ? Optional.empty()
        : Optional.of(answers(MemberItems.pk(asked.programme(), member.memberId()), name, email));
  }

  private TransactWriteItem answers(String pk, @Nullable String name, @Nullable String email) {
    var sets = new ArrayList<String>();
    var values = new HashMap<String, AttributeValue>();
    if (name != null) {
      sets.add("#n = if_not_exists(#n, :n)");
      values.put(":n", text(name));
    }
    if (email != null) {
      sets.add("email = if_not_exists(email, :e)");
      values.put(":e", text(email));
    }
    return TransactWriteItem.builder()
        .update(
            u -> {
              u.tableName(table.name())
                  .key(key(pk, MemberItems.PROFILE))
                  .updateExpression("SET " + String.join(", ", sets))
                  .conditionExpression("attribute_exists(pk)")
                  .expressionAttributeValues(values);
              if (name != null) {
                u.expressionAttributeNames(Map.of("#n", "name"));
              }
            })
        .build();
  }

  private static Result known(Commit commit) {
    return commit instanceof Commit.Replayed ? new Result.Arrived() : taken();
  }

  private static Result taken() {
    return new Result.Refused(new Fault(Column.CARD, Fault.Reason.TAKEN));
  }
}
