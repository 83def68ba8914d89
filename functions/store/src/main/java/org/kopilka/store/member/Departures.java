package org.kopilka.store.member;

import static org.kopilka.store.Attributes.key;
import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Closing;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Takes out again what {@link Arrivals} brought in, card by card, the last one first. A card with
 * which anything has been done since stays, and with it its holder's other cards that are before
 * it.
 */
public final class Departures {
  /** How it ended. */
  public enum Result {
    /** It is out. */
    GONE,
    /** It was never in, or has gone before. */
    ABSENT,
    /** Something has happened since. */
    KEPT
  }

  private static final int ATTEMPTS_MAX = 5;

  private final TableItems table;
  private final Identity identity;
  private final Members members;
  private final Journal journal;
  private final Pause pause;

  public Departures(
      TableItems table, Identity identity, Members members, Journal journal, Pause pause) {
    this.table = table;
    this.identity = identity;
    this.members = members;
    this.journal = journal;
    this.pause = pause;
  }

  /** Takes out the card that this line brought in. */
  public Result withdraw(LineKey opening) {
    return pause
        .attempts(ATTEMPTS_MAX, () -> once(opening))
        .orElseGet(() -> journal.line(opening).isEmpty() ? Result.GONE : Result.KEPT);
  }

  /** Empty when something came in between: then it is looked at again. */
  private Optional<Result> once(LineKey opening) {
    var line = journal.line(opening);
    if (line.isEmpty()) {
      return Optional.of(Result.ABSENT);
    }
    var writes = writes(line.get());
    if (writes.isEmpty()) {
      return Optional.of(Result.KEPT);
    }
    return new Closing(table).close(line.get(), writes.get())
        ? Optional.of(Result.GONE)
        : Optional.empty();
  }

  /** Empty where the card can no longer be taken out of its member's. */
  private Optional<List<TransactWriteItem>> writes(Line line) {
    var programme = line.key().programme();
    return members
        .member(programme, String.valueOf(line.memberId()))
        .filter(_ -> isUntouched(line))
        .flatMap(
            member ->
                member.accountId().equals(line.accountId())
                    ? alone(member)
                    : joined(member, String.valueOf(line.accountId())));
  }

  private boolean isUntouched(Line line) {
    return journal
        .account(line.key().programme(), String.valueOf(line.accountId()))
        .filter(account -> account.seq() == line.entry().seq())
        .isPresent();
  }

  /** A member with this one card goes with it. */
  private Optional<List<TransactWriteItem>> alone(Member member) {
    var cards = member.cards();
    if (cards.size() != 1 || cards.getFirst().isGivenUp() || cards.getFirst().account() != null) {
      return Optional.empty();
    }
    var pk = MemberItems.pk(member.programme(), member.memberId());
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(card(member, cards.getFirst().number(), member.accountId()));
    writes.add(deletingVersion(pk, MemberItems.MEMBER, member.version()));
    writes.add(deleting(pk, MemberItems.PROFILE, null, Map.of()));
    writes.add(page(member, cards.getFirst().number()));
    members
        .profile(member.programme(), member.memberId())
        .map(Profile::phone)
        .ifPresent(
            phone -> writes.add(identity(identity.phone(member.programme(), phone), member)));
    return Optional.of(writes);
  }

  private Optional<List<TransactWriteItem>> joined(Member member, String accountId) {
    return member.cards().stream()
        .filter(card -> accountId.equals(card.account()) && !card.waits() && !card.isGivenUp())
        .map(LinkedCard::number)
        .findFirst()
        .map(
            number -> {
              var without = member.with(member.wallet().without(number));
              var writes = new CardWrites(table, member.programme()).member(without).all();
              writes.add(card(member, number, accountId));
              return writes;
            });
  }

  private TransactWriteItem card(Member member, String number, String accountId) {
    return deleting(
        Identity.card(member.programme(), number),
        MemberItems.IDENTITY,
        "a = :a AND attribute_not_exists(v)",
        Map.of(":a", text(accountId)));
  }

  private TransactWriteItem page(Member member, String number) {
    var page = new CardPages.CardPage(member.programme(), member.memberId(), number);
    var item = CardPages.item(identity, page);
    return deleting(text(item, "pk"), text(item, "sk"), null, Map.of());
  }

  private TransactWriteItem identity(String pk, Member member) {
    return deleting(pk, MemberItems.IDENTITY, "m = :m", Map.of(":m", text(member.memberId())));
  }

  private TransactWriteItem deletingVersion(String pk, String sk, long version) {
    return version == 0
        ? deleting(pk, sk, "attribute_exists(pk) AND attribute_not_exists(v)", Map.of())
        : deleting(pk, sk, "v = :v", Map.of(":v", number(version)));
  }

  private TransactWriteItem deleting(
      String pk, String sk, @Nullable String condition, Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .delete(
            d -> {
              d.tableName(table.name()).key(key(pk, sk)).conditionExpression(condition);
              if (!values.isEmpty()) {
                d.expressionAttributeValues(values);
              }
            })
        .build();
  }
}
